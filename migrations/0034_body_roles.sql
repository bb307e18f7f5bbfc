-- Who is something to one body, one item or one person, and sees closed items by that.

-- What an account is to a body. It must have a role in the collaboration besides, to get in at all.
CREATE TABLE body_role (
    account   TEXT NOT NULL REFERENCES account(id),
    body      TEXT NOT NULL REFERENCES body(id),
    role      TEXT NOT NULL
              CHECK (role IN ('chair', 'secretariat', 'member', 'deputy', 'observer', 'controller')),
    given_at  {instant} NOT NULL,
    PRIMARY KEY (account, body)
);
CREATE INDEX body_role_body ON body_role(body);

-- Who was let in to one closed item.
CREATE TABLE item_guest (
    account   TEXT NOT NULL REFERENCES account(id),
    item      TEXT NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    given_at  {instant} NOT NULL,
    PRIMARY KEY (account, item)
);
CREATE INDEX item_guest_item ON item_guest(item);

-- Who acts for whom: the assistant sees the closed items that the principal sees.
CREATE TABLE assistance (
    assistant  TEXT NOT NULL REFERENCES account(id),
    principal  TEXT NOT NULL REFERENCES account(id),
    given_at   {instant} NOT NULL,
    PRIMARY KEY (assistant, principal),
    CHECK (assistant <> principal)
);
CREATE INDEX assistance_principal ON assistance(principal);
