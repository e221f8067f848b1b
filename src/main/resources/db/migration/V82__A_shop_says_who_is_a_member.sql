-- Whom a promotion of members is for. Ids are the shop's own, as in its orders; nobody is one until the shop says so.
create table customer (
    shop       text        not null references shop,
    id         text        not null,
    member     boolean     not null,
    updated_at timestamptz not null,
    primary key (shop, id)
);
