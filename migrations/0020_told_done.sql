-- Later minutes that say of a follow-up that it is done.

-- Each sentence of a meeting's minutes that says so of something.
CREATE TABLE done_report (
    item      TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    meeting   TEXT NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    sentence  TEXT NOT NULL,
    words     TEXT NOT NULL,              -- the stems of what is done
    said      TEXT NOT NULL,              -- those of the line of the item that says the same, '' for none
    PRIMARY KEY (item, position)
);
CREATE INDEX done_report_of_meeting ON done_report(meeting);
-- The meetings whose minutes were looked through.
CREATE TABLE done_report_read (
    meeting   TEXT PRIMARY KEY REFERENCES meeting(id) ON DELETE CASCADE
);

-- The item of the first later minutes that say it is done, and the sentence.
ALTER TABLE follow_up ADD COLUMN told_in TEXT REFERENCES item(id) ON DELETE SET NULL;
ALTER TABLE follow_up ADD COLUMN told_words TEXT NOT NULL DEFAULT '';
CREATE INDEX follow_up_told ON follow_up(told_in);
-- Few are told of: the list of just these.
CREATE INDEX follow_up_told_done ON follow_up(collaboration, status, date, meeting) WHERE told_in IS NOT NULL;
