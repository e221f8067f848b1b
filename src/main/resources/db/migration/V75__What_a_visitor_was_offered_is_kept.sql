-- Asking again brings no more: what was offered is looked up before anything else is. When a conversation is forgotten, its
-- offers lose all that leads to a person and stay as what was spent of a budget.
create table offer_made (
    id         text primary key,
    shop       text        not null references shop,
    cid        text references conversation on delete set null,
    -- what the visitor wants it for; one offer for each
    need       text        not null,
    product_id text        not null,
    -- empty for a product without variants
    sku        text        not null,
    quantity   integer     not null check (quantity > 0),
    own        numeric     not null,
    price      numeric     not null,
    currency   text        not null,
    -- what each promotion took off, by its id: counted against the promotion's budget
    parts      jsonb       not null,
    -- the agent who granted it; null for what the assistant offered
    agent_id   text,
    -- by a later grant for the same: no longer counted
    replaced   boolean     not null default false,
    at         timestamptz not null,
    check (price <= own)
);
create index offer_made_in_conversation on offer_made (cid);
create index offer_made_of_shop on offer_made (shop, at);
