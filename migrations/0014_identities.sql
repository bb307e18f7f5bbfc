-- Who and what is one: people, parties and bodies that documents name in more than one way, joined by a
-- person. Nothing is destroyed: the joined name's row stays, and each row that names somebody keeps which
-- name it was ("named"), so that joining can be undone, now or after ten more years of documents.

-- Whom it was joined to; null for those that stand for themselves. A name that is met again leads there.
ALTER TABLE person ADD COLUMN joined_to TEXT REFERENCES person(id);
ALTER TABLE party ADD COLUMN joined_to TEXT REFERENCES party(id);
ALTER TABLE body ADD COLUMN joined_to TEXT REFERENCES body(id);
CREATE INDEX person_joined ON person(joined_to);
CREATE INDEX party_joined ON party(joined_to);
CREATE INDEX body_joined ON body(joined_to);
-- Its name has been compared with the others; for names from before there was comparing, the program
-- does it when it starts.
ALTER TABLE person ADD COLUMN compared {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE party ADD COLUMN compared {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE body ADD COLUMN compared {bool} NOT NULL DEFAULT FALSE;

-- The one whose name it was, when that is another than who it is; else null.
ALTER TABLE attendance ADD COLUMN named TEXT REFERENCES person(id);
ALTER TABLE attendance ADD COLUMN named_party TEXT REFERENCES party(id);
ALTER TABLE meeting_office ADD COLUMN named TEXT REFERENCES person(id);
ALTER TABLE item_presenter ADD COLUMN named TEXT REFERENCES person(id);
ALTER TABLE follow_up_responsible ADD COLUMN named TEXT REFERENCES person(id);
ALTER TABLE meeting ADD COLUMN named_body TEXT REFERENCES body(id);
CREATE INDEX meeting_office_person ON meeting_office(person);
CREATE INDEX responsible_body ON responsible(body);

-- A body that another goes on after.
ALTER TABLE body ADD COLUMN successor TEXT REFERENCES body(id);
-- Since this day, ISO.
ALTER TABLE body ADD COLUMN succeeded_on TEXT NOT NULL DEFAULT '';
-- A name that a person gave it, which no document has said yet.
ALTER TABLE body ADD COLUMN given {bool} NOT NULL DEFAULT FALSE;
CREATE INDEX body_successor ON body(successor);

-- Meetings that name somebody as absent are counted apart.
ALTER TABLE person ADD COLUMN apologies INTEGER NOT NULL DEFAULT 0;
UPDATE person SET meetings = (SELECT COUNT(DISTINCT a.meeting) FROM attendance a
    WHERE a.person = person.id AND a.status <> 'apologies');
UPDATE person SET apologies = (SELECT COUNT(DISTINCT a.meeting) FROM attendance a
    WHERE a.person = person.id) - meetings;

-- What names that may be the same have in common: only those with a key in common are compared, never all
-- with all.
CREATE TABLE likeness_key (
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    kind           TEXT NOT NULL CHECK (kind IN ('person', 'party', 'body')),
    key            TEXT NOT NULL,
    subject        TEXT NOT NULL,
    PRIMARY KEY (collaboration, kind, key, subject)
);

-- Two that are alike by name, for a person to say whether they are one.
CREATE TABLE likeness (
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    kind           TEXT NOT NULL CHECK (kind IN ('person', 'party', 'body')),
    one            TEXT NOT NULL,         -- the smaller id
    other          TEXT NOT NULL,
    reason         TEXT NOT NULL,
    strength       INTEGER NOT NULL,      -- 0 to 100
    together       {bool} NOT NULL,       -- at one meeting, so they are two
    apart          {bool} NOT NULL,       -- a person has said that they are two
    PRIMARY KEY (kind, one, other)
);
CREATE INDEX likeness_key_subject ON likeness_key(kind, subject);
CREATE INDEX likeness_other ON likeness(kind, other);
CREATE INDEX likeness_open ON likeness(collaboration, kind, apart, together, strength);

-- What is open, at whom: the id of a responsible or a party. What they owe in all and since when is kept in step
-- by what comes and goes here, whatever else is theirs.
CREATE TABLE owing (
    owner      TEXT NOT NULL,
    since      TEXT NOT NULL,             -- as of the follow-up
    follow_up  TEXT NOT NULL,
    PRIMARY KEY (owner, since, follow_up)
);
CREATE INDEX owing_follow_up ON owing(follow_up);
INSERT INTO owing (owner, since, follow_up) SELECT DISTINCT o.responsible, f.since, f.id
    FROM follow_up f JOIN follow_up_responsible o ON o.follow_up = f.id
    WHERE f.status = 'open' AND o.responsible IS NOT NULL;
INSERT INTO owing (owner, since, follow_up) SELECT DISTINCT r.party, f.since, f.id
    FROM follow_up f JOIN follow_up_responsible o ON o.follow_up = f.id JOIN responsible r ON r.id = o.responsible
    WHERE f.status = 'open' AND r.party IS NOT NULL;
