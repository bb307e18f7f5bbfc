-- Which items are perhaps on the same subject, the newest first, without a look at all the others.

ALTER TABLE thread_link ADD COLUMN collaboration TEXT NOT NULL DEFAULT '';
-- The day of the later of the two items.
ALTER TABLE thread_link ADD COLUMN date TEXT NOT NULL DEFAULT '';
UPDATE thread_link SET
    collaboration = COALESCE((SELECT t.collaboration FROM thread_item t WHERE t.item = thread_link.one), ''),
    date = COALESCE((SELECT MAX(t.date) FROM thread_item t WHERE t.item IN (thread_link.one, thread_link.other)), '');
CREATE INDEX thread_link_likely ON thread_link(collaboration, date, one, other)
    WHERE reason IN ('mentioned', 'alike');
