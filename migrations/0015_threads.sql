-- Threads: items on the same subject, over bodies and years. All of it but thread_judgement can be made again
-- from the items; that is done for a meeting whenever it is added or replaced, and at the start for
-- meetings from before there were threads.

-- A meeting whose items have been looked at.
CREATE TABLE thread_meeting (
    meeting        TEXT PRIMARY KEY REFERENCES meeting(id) ON DELETE CASCADE
);

-- How many items there were when all of a young archive was last looked at: before there are some hundred,
-- nobody knows which words are rare.
CREATE TABLE thread_tally (
    collaboration  TEXT PRIMARY KEY REFERENCES collaboration(id),
    items          INTEGER NOT NULL
);

-- A group of items that hang together by links that are sure.
CREATE TABLE thread (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    meetings       INTEGER NOT NULL,      -- in how many the subject was
    postponed      INTEGER NOT NULL,      -- how many of its items were
    first          TEXT NOT NULL,         -- days; '' when no meeting has one
    last           TEXT NOT NULL
);
CREATE INDEX thread_meetings ON thread(collaboration, meetings, last);
CREATE INDEX thread_postponed ON thread(collaboration, postponed, last);

CREATE TABLE thread_item (
    item           TEXT PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    meeting        TEXT NOT NULL REFERENCES meeting(id),
    number         BIGINT NOT NULL UNIQUE,   -- short, for thread_mark; says nothing else
    thread         TEXT REFERENCES thread(id),   -- null for an item that hangs together with no other
    body           TEXT NOT NULL,         -- '' when not said
    date           TEXT NOT NULL,         -- '' when not said
    words          TEXT NOT NULL          -- its telling words: a line each of stem, place in the title (0: not in
                                          -- it), signs, and how often
);
CREATE INDEX thread_item_meeting ON thread_item(meeting);
CREATE INDEX thread_item_thread ON thread_item(thread, date);
CREATE INDEX thread_item_thread_body ON thread_item(thread, body);
CREATE INDEX thread_item_body ON thread_item(collaboration, body, date, thread);

-- By what items are found that may belong together: a digest of the collaboration and a word, a title, an
-- attachment's title or a case number. Whole words would make the table several times larger.
CREATE TABLE thread_mark (
    mark           BIGINT NOT NULL,
    item           BIGINT NOT NULL REFERENCES thread_item(number) ON DELETE CASCADE,
    PRIMARY KEY (mark, item)
);
CREATE INDEX thread_mark_item ON thread_mark(item);

-- A meeting that an item's text names by its day, and the number of the item it names there ('' for none).
CREATE TABLE thread_naming (
    item           TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    date           TEXT NOT NULL,
    number         TEXT NOT NULL,
    PRIMARY KEY (item, date, number)
);
CREATE INDEX thread_naming_date ON thread_naming(collaboration, date);

-- That two items are on the same subject, and why. A pair may have several reasons.
CREATE TABLE thread_link (
    one            TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,   -- the lesser id of the two
    other          TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    reason         TEXT NOT NULL CHECK (reason IN ('named', 'case_number', 'title', 'attachment', 'mentioned',
                       'alike')),
    evidence       TEXT NOT NULL,         -- what is named, the number, the title, the words
    PRIMARY KEY (one, other, reason)
);
CREATE INDEX thread_link_other ON thread_link(other);

-- What a person said of a pair. It is kept by the meetings too and by the titles' sort keys, and comes back
-- when an item goes with one document and comes with another.
CREATE TABLE thread_judgement (
    one            TEXT NOT NULL,         -- ids of items, which may be gone; the lesser first
    other          TEXT NOT NULL,
    one_meeting    TEXT NOT NULL REFERENCES meeting(id),
    other_meeting  TEXT NOT NULL REFERENCES meeting(id),
    one_title      TEXT NOT NULL,
    other_title    TEXT NOT NULL,
    judgement      TEXT NOT NULL CHECK (judgement IN ('confirmed', 'cut', 'added')),
    judged_at      {instant} NOT NULL,
    judged_by      TEXT NOT NULL REFERENCES account(id),
    judged_by_name TEXT NOT NULL,         -- as it was then
    PRIMARY KEY (one, other)
);
CREATE INDEX thread_judgement_other ON thread_judgement(other);
CREATE INDEX thread_judgement_one_meeting ON thread_judgement(one_meeting);
CREATE INDEX thread_judgement_other_meeting ON thread_judgement(other_meeting);
