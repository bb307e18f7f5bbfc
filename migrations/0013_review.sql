-- Review: what people correct in a reading, who, when and what was read before; and that it is done.

-- What the program read, before the first correction; NULL when nothing has been corrected. The reading
-- as it is now stays in "record".
ALTER TABLE document ADD COLUMN as_read TEXT;
-- Grows by one with every correction and every undoing: a form that shows an older one is told so.
ALTER TABLE document ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN reviewed {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE document ADD COLUMN reviewed_at {instant};
-- The name as it was then.
ALTER TABLE document ADD COLUMN reviewed_by TEXT NOT NULL DEFAULT '';
-- What needs review, most doubtful first.
CREATE INDEX document_review ON document(collaboration, standing, reviewed, doubts, unplaced, id);

-- How many meetings are shown from a document that has been reviewed; kept in step by every change.
ALTER TABLE document_tally ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;

-- The corrections of a document in their order: "as_read" and they give "record". Undoing takes the last
-- away; the history keeps it.
CREATE TABLE correction (
    document   TEXT NOT NULL REFERENCES document(id),
    position   INTEGER NOT NULL,       -- 1, 2, 3 …
    act        TEXT NOT NULL,          -- set, split, join, move, add, drop, confirm, place, dismiss
    field      TEXT NOT NULL,          -- "items[3].title", as the reading had it then
    value      TEXT NOT NULL,          -- JSON: what it was given
    before     TEXT NOT NULL,          -- JSON: what stood there; null where nothing did
    made_at    {instant} NOT NULL,
    made_by    TEXT NOT NULL REFERENCES account(id),
    made_by_name TEXT NOT NULL,
    PRIMARY KEY (document, position)
);
