-- The knowledge index is a copy of these tables and follows them by version. Whoever writes passages holds an advisory lock
-- until commit, so that versions become visible in their order and a follower that has seen n never misses one below it.
create sequence passage_version;

create table passage (
    shop       text        not null references shop,
    id         text        not null,
    owner      text        not null, -- 'product:…' or 'article:…': replaced and removed together
    ref        text        not null,
    kind       text        not null,
    product_id text,
    article_id text,
    category   text,
    lang       text        not null,
    title      text        not null,
    text       text        not null,
    text_hash  text        not null, -- names the vector
    row_hash   text        not null, -- over everything a reader can see: an unchanged passage keeps its row and version
    valid_from timestamptz,
    valid_to   timestamptz,
    version    bigint      not null,
    removed_at timestamptz,          -- the row stays for a while, without its text, so that followers learn of the removal
    primary key (shop, id)
);
create unique index passage_by_version on passage (version);
create index passage_by_owner on passage (shop, owner) where removed_at is null;

-- The same text has the same vector in every shop, and an unchanged feed makes none. Vectors of two models are never compared.
create table embedding (
    model      text        not null,
    text_hash  text        not null,
    vector     bytea       not null, -- 32-bit floats, big-endian, length 1
    created_at timestamptz not null default now(),
    primary key (model, text_hash)
);
