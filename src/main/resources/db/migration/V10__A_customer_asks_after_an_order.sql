create table customer_order (
    shop        text        not null references shop on delete cascade,
    id          text        not null,
    -- whom alone it is told to
    customer_id text        not null,
    placed_at   timestamptz not null,
    doc         json        not null,
    updated_at  timestamptz not null,
    primary key (shop, id)
);
create index customer_order_of_customer on customer_order (shop, customer_id, placed_at desc);
