-- Names of whoever owes something: whose party they are, and which of them are one.

-- The party is what the name, the person's titles or the group's members tell; else the name itself is the
-- party, or the person's meetings say it.
ALTER TABLE responsible ADD COLUMN told {bool} NOT NULL DEFAULT FALSE;
-- It has been looked for; for names from before there was looking, the program does it when it starts.
ALTER TABLE responsible ADD COLUMN looked {bool} NOT NULL DEFAULT FALSE;
-- The name of the same office or group that it is counted under, as a person said; null for all others.
ALTER TABLE responsible ADD COLUMN joined_to TEXT REFERENCES responsible(id);
CREATE INDEX responsible_joined ON responsible(joined_to);

-- A person has said that two names are two.
CREATE TABLE responsible_apart (
    one    TEXT NOT NULL REFERENCES responsible(id),   -- the smaller id
    other  TEXT NOT NULL REFERENCES responsible(id),
    PRIMARY KEY (one, other)
);
