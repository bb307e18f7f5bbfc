-- Members see closed items, readers do not: all who were readers saw them, so they are members now.

CREATE TABLE role_now (
    account        TEXT NOT NULL REFERENCES account(id),
    collaboration  TEXT NOT NULL REFERENCES collaboration(id),
    role           TEXT NOT NULL CHECK (role IN ('secretariat', 'member', 'reader')),
    PRIMARY KEY (account, collaboration)
);
INSERT INTO role_now (account, collaboration, role)
    SELECT account, collaboration, CASE WHEN role = 'reader' THEN 'member' ELSE role END FROM role;
DROP TABLE role;
ALTER TABLE role_now RENAME TO role;
CREATE INDEX role_collaboration ON role(collaboration);

-- Few items are closed; what readers are shown is reckoned without just these.
CREATE INDEX item_closed ON item(collaboration) WHERE closed;
