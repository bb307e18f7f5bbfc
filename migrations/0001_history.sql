-- History: what was done, by whom, when. Rows are only ever added.
--
-- Every change to the data writes, in its own transaction, one row here. The rows form a chain:
-- the digest `chain` of each covers all its columns and the `chain` of the row before it, so that
-- no row can be changed, removed or slipped in without every later digest telling.
--
-- The foreign keys guard the chain in the database itself: a row that another follows, and the
-- last one, which the head refers to, cannot be deleted, nor can its digest be changed. A change
-- to another column cannot be refused in words that both engines know (their triggers have no
-- line in common); verifying finds it.

CREATE TABLE history (
  -- 1, 2, 3 … without gaps, in the order in which the transactions were committed.
  position       BIGINT PRIMARY KEY,
  -- The collaboration that it belongs to; null for what belongs to the whole installation.
  collaboration  TEXT,
  -- When: microseconds since 1970, UTC.
  at             {instant} NOT NULL,
  -- The account that did it; null when the program did it by itself.
  actor          TEXT,
  -- What the actor was called then; an account's name may change, or the account go.
  actor_name     TEXT NOT NULL,
  -- Which act: archive.import, minutes.approve …
  act            TEXT NOT NULL,
  -- What it was done to: meeting, decision …, and its id.
  subject_kind   TEXT NOT NULL,
  subject_id     TEXT NOT NULL,
  -- SHA-256 of the salt and the payload in history_payload. It stays when they are destroyed, and
  -- because of the salt the payload cannot be guessed from it.
  payload_digest TEXT NOT NULL,
  -- The `chain` of the row before; null in the first.
  previous       TEXT REFERENCES history (chain),
  -- SHA-256 of the columns above, each with its length before it.
  chain          TEXT NOT NULL UNIQUE
);

CREATE INDEX history_subject ON history (subject_kind, subject_id, position);

-- What changed, apart from the chain so that it can be destroyed (a civil registration number, a
-- person who must be forgotten) while the chain still verifies.
CREATE TABLE history_payload (
  position BIGINT PRIMARY KEY REFERENCES history (position),
  -- 32 random bytes; null when destroyed.
  salt     {blob},
  -- JSON; null when destroyed.
  payload  TEXT,
  CHECK ((salt IS NULL) = (payload IS NULL))
);

-- Where the chain ends. Whoever adds a row changes this one first and so holds it until the
-- commit: that is what keeps the positions without gaps and in the order of the commits.
CREATE TABLE history_head (
  one      BIGINT PRIMARY KEY CHECK (one = 1),
  position BIGINT NOT NULL,
  chain    TEXT REFERENCES history (chain)
);

INSERT INTO history_head (one, position) VALUES (1, 0);
