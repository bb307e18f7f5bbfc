-- What meets.

CREATE TABLE body (
    id             TEXT PRIMARY KEY,
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    name           TEXT NOT NULL,
    belongs_to     TEXT NOT NULL,         -- the other collaboration a document names ('' for our own):
                                          -- two steering groups of one name are two bodies
    sort_key       TEXT NOT NULL,         -- of name and belongs_to
    slug           TEXT NOT NULL,
    UNIQUE (collaboration, slug),
    UNIQUE (collaboration, sort_key)
);
