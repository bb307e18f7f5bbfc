-- Meetings and their items. What a document does not say is NULL; nothing is guessed.

CREATE TABLE meeting (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    body           TEXT REFERENCES body(id),
    slug           TEXT NOT NULL,          -- "2019-11-22-klyngestyregruppen"; once given it stays
    kind           TEXT NOT NULL CHECK (kind IN ('agenda', 'minutes')),
    date           TEXT NOT NULL,          -- ISO; '' when the document does not say
    year           INTEGER NOT NULL,       -- of the date; 0 without one
    starts         TEXT,
    ends           TEXT,
    place          TEXT,
    form           TEXT CHECK (form IN ('in_person', 'online', 'hybrid')),
    items          INTEGER NOT NULL,
    reviewed       {bool} NOT NULL,        -- a person has checked the reading
    doubts         INTEGER NOT NULL,       -- what a person should look at
    created_at     {instant} NOT NULL,
    UNIQUE (collaboration, slug)
);
CREATE INDEX meeting_date ON meeting(collaboration, date);
CREATE INDEX meeting_body ON meeting(body, date);

-- How many there are, per body and year, kept in step by every change: what the start page and the
-- filters show must not cost more as the archive grows. body '' and year 0 stand for "not said".
CREATE TABLE meeting_tally (
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    body           TEXT NOT NULL,
    year           INTEGER NOT NULL,
    meetings       INTEGER NOT NULL,
    items          INTEGER NOT NULL,
    PRIMARY KEY (collaboration, body, year)
);

-- Who led the meeting and who wrote, as the head of the document says.
CREATE TABLE meeting_office (
    meeting   TEXT NOT NULL REFERENCES meeting(id),
    position  INTEGER NOT NULL,
    office    TEXT NOT NULL CHECK (office IN ('chair', 'minute_taker')),
    name      TEXT NOT NULL,
    person    TEXT REFERENCES person(id),   -- when the name is somebody's whole name
    PRIMARY KEY (meeting, position)
);

CREATE TABLE attendance (
    meeting       TEXT NOT NULL REFERENCES meeting(id),
    position      INTEGER NOT NULL,
    person        TEXT NOT NULL REFERENCES person(id),
    party         TEXT REFERENCES party(id),
    title         TEXT,
    organisation  TEXT,                    -- as written; the party is what it was recognised as
    status        TEXT NOT NULL CHECK (status IN ('participant', 'guest', 'apologies')),
    PRIMARY KEY (meeting, position)
);
CREATE INDEX attendance_person ON attendance(person, meeting);
CREATE INDEX attendance_party ON attendance(party, meeting);

CREATE TABLE item (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    meeting        TEXT NOT NULL REFERENCES meeting(id),
    position       INTEGER NOT NULL,        -- from 1, in the document's order
    number         TEXT,                    -- as printed, without its dot
    slug           TEXT NOT NULL,           -- "punkt-9"
    title          TEXT NOT NULL,
    starts         TEXT,
    ends           TEXT,
    case_number    TEXT,
    background     TEXT,
    minutes        TEXT,
    decision       TEXT,                    -- the whole text; its points are rows of "decision"
    postponed      {bool} NOT NULL,
    closed         {bool} NOT NULL,
    UNIQUE (meeting, position),
    UNIQUE (meeting, slug)
);

CREATE TABLE item_presenter (
    item      TEXT NOT NULL REFERENCES item(id),
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    person    TEXT REFERENCES person(id),
    PRIMARY KEY (item, position)
);
CREATE INDEX item_presenter_person ON item_presenter(person);

CREATE TABLE recommendation (
    item      TEXT NOT NULL REFERENCES item(id),
    position  INTEGER NOT NULL,
    text      TEXT NOT NULL,
    PRIMARY KEY (item, position)
);

CREATE TABLE attachment (
    item      TEXT NOT NULL REFERENCES item(id),
    position  INTEGER NOT NULL,
    label     TEXT,                          -- "Bilag 3"
    title     TEXT NOT NULL,
    PRIMARY KEY (item, position)
);
