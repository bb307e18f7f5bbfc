-- Until which day what is due in a quarter, a month or at the next meeting is in time.

-- Due at the body's next meeting: due_day is that meeting's, once the archive has it.
ALTER TABLE follow_up ADD COLUMN due_next {bool} NOT NULL DEFAULT FALSE;
CREATE INDEX follow_up_due_next ON follow_up(body, due_next, date);
-- '?' until the program has found the day, which it does when it starts.
UPDATE follow_up SET due_day = '?' WHERE due <> '' AND due_day = '' AND undertaking <> '';

-- Since when the oldest is owed: what has no day is not the oldest.
UPDATE responsible SET oldest = COALESCE(
    (SELECT MIN(since) FROM owing WHERE owner = responsible.id AND since > ''), oldest) WHERE oldest = '';
UPDATE party_owing SET oldest = COALESCE(
    (SELECT MIN(since) FROM owing WHERE owner = party_owing.party AND since > ''), oldest) WHERE oldest = '';
