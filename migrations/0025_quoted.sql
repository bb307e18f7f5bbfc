-- The later minutes that a closing may quote. When their item is closed, or no longer there, readers see no word of it.
ALTER TABLE follow_up_closing ADD COLUMN quotes TEXT;
ALTER TABLE follow_up_closing_kept ADD COLUMN quotes TEXT;
UPDATE follow_up_closing SET quotes = (SELECT told_in FROM follow_up f WHERE f.id = follow_up_closing.follow_up);
-- Nobody can tell any more what these quote: no item's words, so readers see none.
UPDATE follow_up_closing_kept SET quotes = '';
