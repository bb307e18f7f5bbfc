-- A meeting's address follows its day and its body, and two documents that stood as two meetings may be of one.

-- Addresses that meetings had before; they lead on to the meeting.
CREATE TABLE meeting_address (
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    slug           TEXT NOT NULL,
    meeting        TEXT NOT NULL REFERENCES meeting(id),
    own            {bool} NOT NULL,     -- the meeting itself had it, so its items' addresses lead on too
    PRIMARY KEY (collaboration, slug)
);
CREATE INDEX meeting_address_meeting ON meeting_address(meeting);

-- The meeting that this correction made one with another: JSON of its address and its documents, by which
-- undoing parts them again. NULL for all others.
ALTER TABLE correction ADD COLUMN joined TEXT;
