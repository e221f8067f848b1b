-- What a person answered where the knowledge had no answer. It waits for the merchant's yes, and goes with its conversation
-- when that is forgotten: the words are a visitor's and an agent's. The article that was made of it is the shop's, and stays.
create table proposed_article (
    id         text        primary key,
    shop       text        not null,
    cid        text        not null references conversation on delete cascade,
    -- of the visitor's message; one question of a conversation is proposed once
    seq        bigint      not null,
    state      text        not null check (state in ('WAITING', 'APPROVED', 'DISMISSED')),
    -- why the knowledge had no answer
    gap        text        not null,
    title      text        not null,
    body       text        not null,
    lang       text        not null check (lang in ('ZH', 'EN')),
    product_id text,
    -- what its reader is to look at before saying yes: a price that stands in it, what was taken out of it
    cautions   text[]      not null,
    by_name    text        not null,
    -- in how many conversations so far, and in which others
    times      integer     not null,
    also_in    text[]      not null,
    article_id text,
    created_at timestamptz not null,
    decided_at timestamptz,
    unique (cid, seq),
    check ((state = 'WAITING') = (decided_at is null))
);
create index proposed_article_of_shop on proposed_article (shop, state, created_at);
