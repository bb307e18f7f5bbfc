-- How alike two items are, so that the list of what is perhaps on one subject begins with the best pairs; and how
-- often each body had a subject.

-- In tenths of what threads::likeness reckons; 0 for a link that is sure. Of two pairs that are about as alike
-- the newer stands first, so it is no finer.
ALTER TABLE thread_link ADD COLUMN likeness INTEGER NOT NULL DEFAULT 0;

-- Nobody reckoned it before: the program looks at everything anew when it starts.
DELETE FROM thread_link;
DELETE FROM thread_naming;
DELETE FROM thread_sign;
DELETE FROM thread_mark;
DELETE FROM thread_item;
DELETE FROM thread;
DELETE FROM thread_tally;
DELETE FROM thread_meeting;

-- How often a subject was on in each body, and when: what two bodies dealt with once each did not come back. Kept
-- beside thread's own figures, as a thread may be long.
CREATE TABLE thread_body (
    thread         TEXT NOT NULL REFERENCES thread(id) ON DELETE CASCADE,
    body           TEXT NOT NULL,         -- '' when not said
    meetings       INTEGER NOT NULL,
    first          TEXT NOT NULL,         -- days; '' when no meeting has one
    last           TEXT NOT NULL,
    PRIMARY KEY (thread, body)
);
CREATE INDEX thread_body_body ON thread_body(body);
