-- Mail that is to go out, and for a while what became of it.
--
-- What is kept is why somebody is to have a mail, never its text: that is made when it is sent, and the link in
-- it with it, so that no token ever lies here.

CREATE TABLE mail (
    -- Also the left half of its Message-ID, so that a mail sent twice is known as one.
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES account(id),
    -- 'invitation' …: its first item's.
    kind        TEXT NOT NULL,
    -- Whether other news for the same person, put in before it is sent, go in the same mail.
    gathers     {bool} NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up', 'withdrawn')),
    attempts    BIGINT NOT NULL,
    created_at  {instant} NOT NULL,
    -- When it is due; while it is being sent, when whoever claimed it is taken to be dead.
    next_at     {instant} NOT NULL,
    -- Who is sending it just now: what they say of it counts while this is theirs.
    claim       TEXT,
    -- Why it was not delivered the last time: 'refused', 'time' …, and what the mail server answered with.
    problem     TEXT NOT NULL,
    reply       BIGINT,
    ended_at    {instant}
);
CREATE INDEX mail_due ON mail(next_at) WHERE state = 'waiting';
CREATE INDEX mail_given_up ON mail(account) WHERE state = 'given_up';
CREATE INDEX mail_account ON mail(account, created_at);
CREATE INDEX mail_ended ON mail(ended_at) WHERE ended_at IS NOT NULL;

-- What it tells of. Gone when it was sent or nobody wants it any more.
CREATE TABLE mail_item (
    id      TEXT PRIMARY KEY,
    mail    TEXT NOT NULL REFERENCES mail(id),
    kind    TEXT NOT NULL,
    -- What the text needs beside it: the name of who did it.
    detail  TEXT NOT NULL,
    at      {instant} NOT NULL
);
CREATE INDEX mail_item_mail ON mail_item(mail);
