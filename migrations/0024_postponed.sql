-- Few items are postponed: what waits to be taken up again is found among just these.
CREATE INDEX item_postponed ON item(collaboration) WHERE postponed;
CREATE INDEX decision_postponed ON decision(collaboration) WHERE outcome = 'postponed';

-- What minutes of a closed item say is told of what closed items want done, and of nothing else.
UPDATE follow_up SET told_in = NULL, told_words = ''
    WHERE EXISTS (SELECT 1 FROM item r WHERE r.id = follow_up.told_in AND r.closed)
    AND NOT EXISTS (SELECT 1 FROM item o WHERE o.id = follow_up.item AND o.closed);
