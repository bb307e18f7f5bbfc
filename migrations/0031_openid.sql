-- Signing in elsewhere, by OpenID Connect.

-- An organisation whose own sign-in lets people in here.
CREATE TABLE provider (
    id           TEXT PRIMARY KEY,
    name         TEXT NOT NULL,                -- as people read it on the button
    issuer       TEXT NOT NULL,                -- OpenID Connect Discovery 1.0: its address, to the letter
    client       TEXT NOT NULL,                -- what it knows us by
    secret       TEXT NOT NULL,                -- sealed under the key of the data folder; '': none
    trust        TEXT NOT NULL CHECK (trust IN ('never', 'verified', 'always')),
    asks_itself  {bool} NOT NULL,              -- for a second step: no code of ours is asked for
    added_at     {instant} NOT NULL,
    UNIQUE (issuer, client)
);

-- The part after the @ of addresses that it may say whose they are.
CREATE TABLE provider_domain (
    provider  TEXT NOT NULL REFERENCES provider(id),
    domain    TEXT NOT NULL,                   -- small letters
    PRIMARY KEY (provider, domain)
);

-- Whom a provider knows as whom.
CREATE TABLE provider_identity (
    provider   TEXT NOT NULL REFERENCES provider(id),
    subject    TEXT NOT NULL,                  -- OpenID Connect Core 1.0, section 2: never given to another
    account    TEXT NOT NULL REFERENCES account(id),
    joined_at  {instant} NOT NULL,
    joined_by  TEXT NOT NULL,                  -- a name; '': by the address that the provider vouched for
    seen       {bool} NOT NULL,                -- the person has seen that it was joined
    PRIMARY KEY (provider, subject),
    UNIQUE (provider, account)
);
CREATE INDEX provider_identity_account ON provider_identity(account);

-- Somebody was sent to a provider and has not come back.
CREATE TABLE begun_elsewhere (
    state_digest    TEXT PRIMARY KEY,          -- SHA-256 of what the provider sends back with them
    browser_digest  TEXT NOT NULL,             -- SHA-256 of the token of a cookie in the browser that began
    provider        TEXT NOT NULL REFERENCES provider(id),
    next            TEXT NOT NULL,             -- where they wanted to go
    device_digest   TEXT NOT NULL,             -- the device's, if it is known; '': none
    ends_at         {instant} NOT NULL
);
CREATE INDEX begun_elsewhere_provider ON begun_elsewhere(provider);

-- By which provider; '': by none.
ALTER TABLE session ADD COLUMN provider TEXT NOT NULL DEFAULT '';
ALTER TABLE begun_sign_in ADD COLUMN provider TEXT NOT NULL DEFAULT '';
