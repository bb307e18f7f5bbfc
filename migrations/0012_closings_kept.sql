-- How a follow-up was closed that the meeting's standing document no longer says. When its words come back,
-- by another document or the same one again, so does this.

CREATE TABLE follow_up_closing_kept (
    follow_up       TEXT PRIMARY KEY,     -- the id it had
    meeting         TEXT NOT NULL REFERENCES meeting(id),
    text            TEXT NOT NULL,
    how             TEXT NOT NULL,
    note            TEXT NOT NULL,
    evidence        TEXT NOT NULL,
    closed_at       {instant} NOT NULL,
    closed_by       TEXT NOT NULL REFERENCES account(id),
    closed_by_name  TEXT NOT NULL
);
CREATE INDEX follow_up_closing_kept_meeting ON follow_up_closing_kept(meeting);
