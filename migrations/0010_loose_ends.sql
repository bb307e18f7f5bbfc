-- Loose ends: follow-ups by who owes them, closed, and met again in later minutes.

-- Everybody named as responsible, once for each name: what somebody owes is found and counted by it.
CREATE TABLE responsible (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    name           TEXT NOT NULL,         -- as first written
    sort_key       TEXT NOT NULL,
    person         TEXT REFERENCES person(id),
    party          TEXT REFERENCES party(id),   -- the person's at the latest meeting that says it, or the
                                                -- party that the name itself is
    body           TEXT REFERENCES body(id),    -- that the name itself is
    -- Kept in step by every change, so that the overview does not cost the whole archive:
    open           INTEGER NOT NULL,      -- follow-ups
    oldest         TEXT,                  -- since when the oldest of them is owed ('' without a date); null
                                          -- when nothing is open
    UNIQUE (collaboration, sort_key)
);
CREATE INDEX responsible_oldest ON responsible(collaboration, oldest, sort_key);
CREATE INDEX responsible_person ON responsible(person);
CREATE INDEX responsible_party ON responsible(party);

-- What the members of a party owe together; one owed by two of them counts once.
CREATE TABLE party_owing (
    party          TEXT PRIMARY KEY REFERENCES party(id),
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    open           INTEGER NOT NULL,
    oldest         TEXT NOT NULL
);
CREATE INDEX party_owing_oldest ON party_owing(collaboration, oldest);

ALTER TABLE follow_up_responsible ADD COLUMN responsible TEXT REFERENCES responsible(id);
CREATE INDEX follow_up_responsible_name ON follow_up_responsible(responsible);

-- The meeting's body ('' when not said) and day, here too, so that indexes have the lists' order.
ALTER TABLE follow_up ADD COLUMN body TEXT NOT NULL DEFAULT '';
ALTER TABLE follow_up ADD COLUMN date TEXT NOT NULL DEFAULT '';
-- When due is a day: that day; else ''.
ALTER TABLE follow_up ADD COLUMN due_day TEXT NOT NULL DEFAULT '';
-- The same in all follow-ups that say the same thing in several minutes: the id of the first one
-- met. '' until the follow-up is settled, which the program does when it starts, if need be.
ALTER TABLE follow_up ADD COLUMN undertaking TEXT NOT NULL DEFAULT '';
-- Of the undertaking's newest follow-up, which stands for them all: since when it is owed, and in
-- how many minutes it is. The others are 'repeated'.
ALTER TABLE follow_up ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE follow_up ADD COLUMN mentions INTEGER NOT NULL DEFAULT 1;
ALTER TABLE follow_up ADD COLUMN status TEXT NOT NULL DEFAULT 'open'
    CHECK (status IN ('open', 'closed', 'repeated'));
CREATE INDEX follow_up_status ON follow_up(collaboration, status, date, meeting);
CREATE INDEX follow_up_date ON follow_up(collaboration, date, meeting);
CREATE INDEX follow_up_body ON follow_up(collaboration, body, status, date, meeting);
CREATE INDEX follow_up_body_date ON follow_up(collaboration, body, date, meeting);
CREATE INDEX follow_up_due ON follow_up(collaboration, status, due_day);
CREATE INDEX follow_up_undertaking ON follow_up(undertaking, date);

-- That a follow-up is done with. Opening it again removes the row; the history keeps it.
CREATE TABLE follow_up_closing (
    follow_up       TEXT PRIMARY KEY REFERENCES follow_up(id) ON DELETE CASCADE,
    how             TEXT NOT NULL CHECK (how IN ('done', 'overtaken', 'not_relevant', 'other')),
    note            TEXT NOT NULL,
    evidence        TEXT NOT NULL,        -- a link or words
    closed_at       {instant} NOT NULL,
    closed_by       TEXT NOT NULL REFERENCES account(id),
    closed_by_name  TEXT NOT NULL         -- as it was then
);

-- Kept in step by every change, as decision_tally is; year as in "2024", '' when not said.
CREATE TABLE follow_up_tally (
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    body           TEXT NOT NULL,
    year           TEXT NOT NULL,
    status         TEXT NOT NULL,
    follow_ups     INTEGER NOT NULL,
    PRIMARY KEY (collaboration, body, year, status)
);

-- The words of the follow-ups that stand, by which the same undertaking is recognised.
CREATE TABLE follow_up_word (
    follow_up      TEXT NOT NULL REFERENCES follow_up(id) ON DELETE CASCADE,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    word           TEXT NOT NULL,         -- its stem
    PRIMARY KEY (follow_up, word)
);
CREATE INDEX follow_up_word_word ON follow_up_word(collaboration, word);
