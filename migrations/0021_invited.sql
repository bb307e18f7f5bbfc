-- Who stands in an agenda was asked to come; that they came, only minutes say.

-- Of the meetings: those that have no minutes.
ALTER TABLE person ADD COLUMN invited INTEGER NOT NULL DEFAULT 0;
UPDATE person SET invited = (SELECT COUNT(DISTINCT a.meeting) FROM attendance a JOIN meeting m ON m.id = a.meeting
    WHERE a.person = person.id AND a.status <> 'apologies' AND m.kind = 'agenda');
UPDATE person SET last_seen = COALESCE((SELECT MAX(m.date) FROM attendance a JOIN meeting m ON m.id = a.meeting
    WHERE a.person = person.id AND m.kind = 'minutes' AND m.date <> ''), last_seen);
