-- Reading the history: by place, by person, by thing; and who may read all of it.

-- An auditor reads who did what and when in the whole installation, and nothing that was written or said.
ALTER TABLE account ADD COLUMN auditor {bool} NOT NULL DEFAULT FALSE;

-- A collaboration's acts, the newest first; the last columns let it be narrowed without a look at each row.
CREATE INDEX history_place ON history(collaboration, position, at, act, actor);
-- What somebody did in one collaboration, and who has done anything there.
CREATE INDEX history_actor ON history(collaboration, actor, position);
-- What somebody did anywhere.
CREATE INDEX history_account ON history(actor, position);
