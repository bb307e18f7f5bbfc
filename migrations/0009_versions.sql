-- A meeting may have several documents: its agenda, its minutes, its corrected minutes. One of them stands:
-- the meeting is shown as that one says. The others are kept, and can be made to stand again.

ALTER TABLE document ADD COLUMN standing {bool} NOT NULL DEFAULT TRUE;
