-- Files: attachments and the originals of documents that were read, addressed by their content.
--
-- The same content is kept once, however often it is handed in; what refers to a file keeps its
-- digest. Files lie in the database so that one transaction and one backup hold everything.

CREATE TABLE file (
  -- SHA-256 of the whole content, 64 small hexadecimal digits.
  digest     TEXT PRIMARY KEY,
  -- In bytes.
  size       BIGINT NOT NULL CHECK (size >= 0),
  -- application/pdf …, as it was known when the content first came; null when it was not.
  media_type TEXT,
  -- When the content first came: microseconds since 1970, UTC.
  created_at {instant} NOT NULL
);

-- The content in pieces, so that no more than one of them need be in memory.
CREATE TABLE file_piece (
  digest TEXT NOT NULL REFERENCES file (digest) ON DELETE CASCADE,
  -- 0, 1, 2 …
  number BIGINT NOT NULL,
  -- 256 KB; the last piece may be shorter. An empty file has no piece.
  bytes  {blob} NOT NULL,
  PRIMARY KEY (digest, number)
);
