-- Destroying a passage or a person's name wherever it stands: what somebody has asked for, until another confirms or
-- refuses.

CREATE TABLE word_destruction (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    document       TEXT UNIQUE REFERENCES document(id),   -- at which it was asked for; null for a person's name
    person         TEXT UNIQUE,                           -- id; null for a passage
    words          TEXT NOT NULL,                         -- that are to go; '' for a person, whose names are looked up
    everywhere     {bool} NOT NULL,                       -- in the collaboration, not in this document alone
    reason         TEXT NOT NULL,
    asked_at       {instant} NOT NULL,
    asked_by       TEXT NOT NULL REFERENCES account(id),
    asked_by_name  TEXT NOT NULL,                         -- as it was then
    ends_at        {instant} NOT NULL
);
CREATE INDEX word_destruction_collaboration ON word_destruction(collaboration, asked_at);

-- The file held a passage that was destroyed, so it went; what "digest" names says so and nothing else.
ALTER TABLE document ADD COLUMN original_gone {bool} NOT NULL DEFAULT FALSE;
