-- Destroying what must not be kept: two people, one act.

-- What somebody has asked to have destroyed and nobody has confirmed or refused yet. The row goes with either; what
-- stays is in the history, which says nothing of what was removed.
CREATE TABLE destruction (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    document       TEXT NOT NULL UNIQUE REFERENCES document(id),
    reason         TEXT NOT NULL,
    asked_at       {instant} NOT NULL,
    asked_by       TEXT NOT NULL REFERENCES account(id),
    asked_by_name  TEXT NOT NULL,         -- as it was then
    ends_at        {instant} NOT NULL
);
CREATE INDEX destruction_collaboration ON destruction(collaboration, asked_at);

-- Which acts of the history destroyed something. Purged: the bytes it stood in have been given back, too.
CREATE TABLE destroyed (
    position  BIGINT PRIMARY KEY REFERENCES history(position),
    purged    {bool} NOT NULL
);
CREATE INDEX destroyed_left ON destroyed(position) WHERE NOT purged;
