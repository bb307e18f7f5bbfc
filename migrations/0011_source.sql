-- The lines that a document was read from, so that a doubt can be looked up where it stands. A form feed
-- begins a page, a line end ends a line; line numbers count from 1 through all pages. '' for documents read
-- before there was this column.

ALTER TABLE document ADD COLUMN source TEXT NOT NULL DEFAULT '';
