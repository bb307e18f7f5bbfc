-- What an item is linked to its nearest neighbours by, in the order of days: a title, an attachment's title or a
-- case number that a thousand items bear costs no more to follow than one that two bear.
CREATE TABLE thread_sign (
    mark           BIGINT NOT NULL,       -- a digest, as in thread_mark
    date           TEXT NOT NULL,         -- the item's
    item           BIGINT NOT NULL REFERENCES thread_item(number) ON DELETE CASCADE,
    PRIMARY KEY (mark, date, item)
);
CREATE INDEX thread_sign_item ON thread_sign(item);

-- Titles are told apart in another way now: the program looks at everything anew when it starts.
DELETE FROM thread_link;
DELETE FROM thread_naming;
DELETE FROM thread_mark;
DELETE FROM thread_item;
DELETE FROM thread;
DELETE FROM thread_tally;
DELETE FROM thread_meeting;
