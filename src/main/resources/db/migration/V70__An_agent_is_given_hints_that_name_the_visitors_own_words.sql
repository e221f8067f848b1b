-- What an agent was told beside a conversation, and what they did with it. Only ids of products are kept: their prices are
-- read when somebody looks. Goes with its conversation when that is forgotten, since the words are a visitor's.
create table hint (
    hid         text        primary key,
    shop        text        not null,
    cid         text        not null references conversation on delete cascade,
    kind        text        not null check (kind in ('PRICE_SENSITIVE', 'COMPARING', 'FRUSTRATED', 'REPEAT_QUESTION',
                                'WANTS_HUMAN', 'AT_RISK')),
    level       text        not null check (level in ('LOW', 'MEDIUM', 'HIGH')),
    -- of the newest message that speaks for it; one message makes one hint of a kind, whoever reads it and how often
    seq         bigint      not null,
    -- [{mid, span}], the visitor's own words
    why         jsonb       not null,
    focus_id    text,
    product_ids text[]      not null,
    made_at     timestamptz not null,
    -- when one of its products was first put into a reply, and by whom; not a reference, what was used stays when they leave
    used_at     timestamptz,
    used_by     text,
    ended       text        check (ended in ('FOLLOWED', 'DISMISSED', 'REPLACED')),
    ended_at    timestamptz,
    -- null where a newer hint took its place
    ended_by    text,
    unique (cid, kind, seq),
    check ((ended is null) = (ended_at is null))
);
create index hint_that_is_open on hint (cid) where ended is null;
create index hint_of_shop on hint (shop, made_at);
