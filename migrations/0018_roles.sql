-- Who may do what, and where people are signed in.

ALTER TABLE account ADD COLUMN administrator {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE account ADD COLUMN closed_at {instant};
ALTER TABLE account ADD COLUMN signed_in_at {instant};
UPDATE account SET administrator = TRUE;

CREATE TABLE role (
    account        TEXT NOT NULL REFERENCES account(id),
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    role           TEXT NOT NULL CHECK (role IN ('secretariat', 'reader')),
    PRIMARY KEY (account, collaboration)
);
CREATE INDEX role_collaboration ON role(collaboration);
INSERT INTO role (account, collaboration, role)
    SELECT a.id, c.id, 'secretariat' FROM account a CROSS JOIN collaboration c;

-- "Firefox, Windows"; '' when the browser does not say.
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';

-- The same as before with one purpose more: to choose a password, when invited or when it is forgotten.
CREATE TABLE link_now (
    token_digest  TEXT PRIMARY KEY,
    purpose       TEXT NOT NULL CHECK (purpose IN ('set_up', 'sign_in', 'password')),
    account       TEXT REFERENCES account(id),
    ends_at       {instant} NOT NULL
);
INSERT INTO link_now (token_digest, purpose, account, ends_at)
    SELECT token_digest, purpose, account, ends_at FROM one_time_link;
DROP TABLE one_time_link;
ALTER TABLE link_now RENAME TO one_time_link;
