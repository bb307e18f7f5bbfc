-- Who gets in: collaborations, accounts, sessions and links that work once.

-- What an installation serves: a cluster, a health council, any cross-sector family of bodies.
CREATE TABLE collaboration (
    id          TEXT PRIMARY KEY,
    short_name  TEXT NOT NULL UNIQUE,     -- the first part of every address; never changes
    name        TEXT NOT NULL,
    created_at  {instant} NOT NULL
);

CREATE TABLE account (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    email       TEXT NOT NULL UNIQUE,     -- small letters
    password    TEXT NOT NULL,            -- argon2id in libsodium's own text form, salt included,
                                          -- empty: signs in by link only
    created_at  {instant} NOT NULL
);

CREATE TABLE session (
    id            TEXT PRIMARY KEY,
    account       TEXT NOT NULL REFERENCES account(id),
    token_digest  TEXT NOT NULL UNIQUE,   -- SHA-256 of the cookie's token: the table alone lets nobody in
    csrf          TEXT NOT NULL,
    created_at    {instant} NOT NULL,
    ends_at       {instant} NOT NULL
);
CREATE INDEX session_account ON session(account);

-- A link that works once. Opening it changes nothing; the button on its page uses it.
CREATE TABLE one_time_link (
    token_digest  TEXT PRIMARY KEY,
    purpose       TEXT NOT NULL CHECK (purpose IN ('set_up', 'sign_in')),
    account       TEXT REFERENCES account(id),   -- none for 'set_up': there is nobody yet
    ends_at       {instant} NOT NULL
);
