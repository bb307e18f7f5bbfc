-- People and parties, as the documents name them. A name met again, letter for letter (case,
-- accents and blanks aside), is the same person; anything less certain is a person's decision.

CREATE TABLE person (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    name           TEXT NOT NULL,
    sort_key       TEXT NOT NULL,         -- base::sort_key(name)
    slug           TEXT NOT NULL,         -- last part of the address; once given it stays
    -- What the list shows, kept in step by every meeting, so that it does not cost the whole archive:
    title          TEXT NOT NULL,         -- as of the latest meeting, '' when not said
    organisation   TEXT NOT NULL,
    meetings       INTEGER NOT NULL,      -- that name this person as there, as guest or as absent
    last_seen      TEXT NOT NULL,         -- the latest one's date, '' when none has one
    UNIQUE (collaboration, slug),
    UNIQUE (collaboration, sort_key)
);

CREATE TABLE party (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    name           TEXT NOT NULL,
    sort_key       TEXT NOT NULL,
    slug           TEXT NOT NULL,
    sector         TEXT NOT NULL CHECK (sector IN ('hospital', 'municipality', 'psychiatry',
                       'general_practice', 'patients', 'region', 'other')),
    UNIQUE (collaboration, slug),
    UNIQUE (collaboration, sort_key)
);
