-- An address of the merchant's that is told what happens in the shop's conversations.
create table webhook (
    id         text        primary key,
    shop       text        not null references shop on delete cascade,
    url        text        not null,
    -- in clear, since it signs whatever is sent; shown once
    secret     text        not null,
    events     text[]      not null,
    enabled    boolean     not null,
    -- when the receiver answered that it is gone for good
    gone_at    timestamptz,
    created_at timestamptz not null
);
-- Every message asks who wants to hear of it.
create index webhook_of_shop on webhook (shop);

-- What is to be told: written in the transaction of what it tells of, so that nothing is told that did not happen, and nothing
-- that happened is forgotten.
create table webhook_delivery (
    -- Drawn while the conversation's row is held: within a conversation it is the order in which things happened.
    n          bigint      generated always as identity primary key,
    id         text        not null unique,
    shop       text        not null,
    webhook_id text        not null references webhook on delete cascade,
    cid        text        not null references conversation on delete cascade,
    event      text        not null,
    -- not jsonb: it is signed, so every byte of it stays as it is
    body       text        not null,
    state      text        not null check (state in ('WAITING', 'DONE', 'DEAD')),
    attempts   integer     not null default 0,
    -- of the last try: what the receiver answered, and what was wrong in words
    status     integer,
    problem    text,
    created_at timestamptz not null,
    tried_at   timestamptz
);
create index webhook_delivery_in_line on webhook_delivery (webhook_id, cid, n) where state <> 'DONE';
create index webhook_delivery_by_state on webhook_delivery (webhook_id, state, n);
create index webhook_delivery_by_conversation on webhook_delivery (cid);
create index webhook_delivery_that_is_done on webhook_delivery (tried_at) where state = 'DONE';

-- What one address is still to be told of one conversation waits in a line: its first is sent, and the others after it. Whoever
-- sends holds a lease on the line, so that of several replicas one sends, and another when that one has died.
create table webhook_line (
    webhook_id  text        not null references webhook on delete cascade,
    cid         text        not null references conversation on delete cascade,
    shop        text        not null,
    -- null: held up, by a dead letter or because the webhook is off
    next_at     timestamptz,
    lease       text,
    lease_until timestamptz,
    primary key (webhook_id, cid)
);
create index webhook_line_that_is_due on webhook_line (next_at) where next_at is not null;
create index webhook_line_that_is_held on webhook_line (webhook_id) where lease_until is not null;
create index webhook_line_by_conversation on webhook_line (cid);
