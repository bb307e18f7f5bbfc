-- The second thing that is asked for at sign-in, and the devices that a person is known by.

-- A code from an app (RFC 6238).
CREATE TABLE second_factor (
    account       TEXT PRIMARY KEY REFERENCES account(id),
    secret        TEXT NOT NULL,                 -- sealed under the key of the data folder
    salt          TEXT NOT NULL,                 -- of the recovery codes
    begun_at      {instant} NOT NULL,
    confirmed_at  {instant},                     -- none: no code has been given yet, and none is asked for
    last_step     INTEGER NOT NULL DEFAULT 0,    -- of the newest code that was taken: each works once
    failures      INTEGER NOT NULL DEFAULT 0     -- wrong codes since one was right
);

-- What lets in once where the app is lost.
CREATE TABLE recovery_code (
    account  TEXT NOT NULL REFERENCES account(id),
    digest   TEXT NOT NULL,                      -- SHA-256 of salt and code
    PRIMARY KEY (account, digest)
);

-- Somebody gave the right password, or a link, and not yet the code.
CREATE TABLE begun_sign_in (
    token_digest  TEXT PRIMARY KEY,              -- SHA-256 of a cookie's token
    account       TEXT NOT NULL REFERENCES account(id),
    kept          {bool} NOT NULL,               -- the session is to be a long one
    failures      INTEGER NOT NULL DEFAULT 0,
    ends_at       {instant} NOT NULL
);
CREATE INDEX begun_sign_in_account ON begun_sign_in(account);

-- A browser in which a person has signed in before.
CREATE TABLE known_device (
    token_digest   TEXT NOT NULL,                -- SHA-256 of a cookie's token
    account        TEXT NOT NULL REFERENCES account(id),
    no_code_until  {instant} NOT NULL,           -- 0: the code is asked for
    ends_at        {instant} NOT NULL,
    PRIMARY KEY (token_digest, account)
);
CREATE INDEX known_device_account ON known_device(account);

-- Which device the session is on, that it is a long one, and when it was last used.
ALTER TABLE session ADD COLUMN device_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN kept {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE session ADD COLUMN seen_at {instant} NOT NULL DEFAULT 0;
UPDATE session SET seen_at = created_at;

-- Who turned a person's codes off, and when, until the person has seen it.
ALTER TABLE account ADD COLUMN code_off_by TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN code_off_at {instant} NOT NULL DEFAULT 0;
