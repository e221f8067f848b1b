-- A bridge calls the other system's API through the same lines: in order per conversation, and again until it is taken.
alter table webhook add column kind text not null default 'SIGNED' check (kind in ('SIGNED', 'CHATWOOT'));
-- Behind the webhook's address, for calls of an API; null for what is only told.
alter table webhook_delivery add column path text;

-- Where a shop's Chatwoot is, and what proves that it is the one that calls.
create table chatwoot_bridge (
    shop        text        primary key references shop on delete cascade,
    -- of the secret in the address that Chatwoot's agent bot calls
    secret_hash text        not null unique,
    account_id  bigint      not null,
    webhook_id  text        not null references webhook on delete cascade,
    created_at  timestamptz not null
);

-- Which conversation of ours goes on which of Chatwoot's.
create table chatwoot_conversation (
    cid         text        primary key references conversation on delete cascade,
    shop        text        not null,
    account_id  bigint      not null,
    chatwoot_id bigint      not null,
    unique (shop, account_id, chatwoot_id)
);
