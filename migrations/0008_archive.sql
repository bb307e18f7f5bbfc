-- The documents the archive was read from.

CREATE TABLE document (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    slug           TEXT NOT NULL,
    digest         TEXT NOT NULL REFERENCES file(digest),   -- the original, byte for byte
    name           TEXT NOT NULL,                           -- the file's name when it came
    size           INTEGER NOT NULL,
    meeting        TEXT NOT NULL REFERENCES meeting(id),
    record         TEXT NOT NULL,                           -- the reading, as "tovholder read" prints it
    doubts         INTEGER NOT NULL,
    unplaced       INTEGER NOT NULL,                        -- lines in the tray
    imported_at    {instant} NOT NULL,
    imported_by    TEXT NOT NULL,                           -- the name shown; '' from the command line
    UNIQUE (collaboration, slug),
    UNIQUE (collaboration, digest)                          -- the same file not twice
);
CREATE INDEX document_meeting ON document(meeting);
CREATE INDEX document_time ON document(collaboration, imported_at);

CREATE TABLE document_tally (
    collaboration  TEXT PRIMARY KEY REFERENCES collaboration(id),
    documents      INTEGER NOT NULL,
    doubts         INTEGER NOT NULL
);
