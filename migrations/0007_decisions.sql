-- What was decided, point by point, and what somebody owes after it.

CREATE TABLE decision (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    meeting        TEXT NOT NULL REFERENCES meeting(id),
    item           TEXT NOT NULL REFERENCES item(id),
    position       INTEGER NOT NULL,
    text           TEXT NOT NULL,
    outcome        TEXT NOT NULL CHECK (outcome IN ('', 'noted', 'approved', 'approved_with_changes',
                       'not_approved', 'discussed', 'postponed')),   -- '': the text does not say
    UNIQUE (item, position)
);
CREATE INDEX decision_meeting ON decision(meeting);

-- Kept in step by every change, as meeting_tally is.
CREATE TABLE decision_tally (
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    body           TEXT NOT NULL,
    year           INTEGER NOT NULL,
    outcome        TEXT NOT NULL,
    decisions      INTEGER NOT NULL,
    PRIMARY KEY (collaboration, body, year, outcome)
);

CREATE TABLE follow_up (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    meeting        TEXT NOT NULL REFERENCES meeting(id),
    item           TEXT NOT NULL REFERENCES item(id),
    position       INTEGER NOT NULL,
    text           TEXT NOT NULL,
    due            TEXT NOT NULL,          -- an ISO date, the document's own words, or '' when not said
    UNIQUE (item, position)
);
CREATE INDEX follow_up_meeting ON follow_up(meeting);

CREATE TABLE follow_up_responsible (
    follow_up  TEXT NOT NULL REFERENCES follow_up(id),
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,               -- a person or a body, as written
    person     TEXT REFERENCES person(id),
    PRIMARY KEY (follow_up, position)
);
CREATE INDEX follow_up_responsible_person ON follow_up_responsible(person);
