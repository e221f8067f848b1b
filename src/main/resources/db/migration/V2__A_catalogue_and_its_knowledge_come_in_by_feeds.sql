-- Documents are json, not jsonb: attributes and options are shown in the order in which the merchant wrote them, and jsonb
-- sorts keys. Nothing searches inside of them.
create table product (
    shop         text        not null references shop,
    id           text        not null,
    title        text        not null,
    brand        text,
    category     text,
    lang         text        not null,
    doc          json        not null,
    content_hash text        not null,
    updated_at   timestamptz not null,
    primary key (shop, id)
);
create index product_by_category on product (shop, category, id);

-- Price and stock live apart from the text: they change often, are read by key at the moment of an answer, and are never
-- part of what is searched.
create table offer (
    shop          text        not null,
    product_id    text        not null,
    sku           text        not null default '',
    position      integer     not null,
    price         numeric     not null check (price >= 0),
    currency      text        not null,
    sale_price    numeric     check (sale_price >= 0),
    sale_from     timestamptz,
    sale_to       timestamptz,
    availability  text        not null,
    quantity      integer,
    ships_in_days integer,
    options       json        not null,
    changed_at    timestamptz not null,
    primary key (shop, product_id, sku),
    foreign key (shop, product_id) references product on delete cascade
);

create table promotion (
    shop         text        not null references shop,
    id           text        not null,
    doc          json        not null,
    content_hash text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    updated_at   timestamptz not null,
    primary key (shop, id)
);

create table article (
    shop         text        not null references shop,
    id           text        not null,
    kind         text        not null,
    title        text        not null,
    lang         text        not null,
    doc          json        not null,
    content_hash text        not null,
    updated_at   timestamptz not null,
    primary key (shop, id)
);

create table import_run (
    id           text primary key,
    shop         text        not null references shop,
    format       text        not null,
    mode         text        not null,
    state        text        not null,
    seen         integer     not null default 0,
    added        integer     not null default 0,
    changed      integer     not null default 0,
    unchanged    integer     not null default 0,
    removed      integer     not null default 0,
    rejected     integer     not null default 0,
    embedded     integer     not null default 0,
    errors       json        not null default '[]',
    -- of the files a run was made from, so that the same files need not be imported again
    fingerprint  text,
    -- the replica that carries the run; when it starts again, what it was carrying is dead
    node         text        not null,
    started_at   timestamptz not null,
    touched_at   timestamptz not null,
    finished_at  timestamptz
);
create index import_run_by_shop on import_run (shop, started_at desc);
create index import_run_alive on import_run (node) where state = 'RUNNING';

-- Where a feed's rows wait until the run commits. Unlogged: what a crash would lose belongs to a run that the crash ended.
create unlogged table feed_row (
    run          text    not null,
    ord          integer not null,
    line         integer,
    kind         text    not null,
    id           text    not null,
    -- null: rejected, but named; a feed that replaces must not remove what it names
    doc          json,
    content_hash text,
    primary key (run, ord)
);
create index feed_row_by_id on feed_row (run, kind, id);

create unlogged table feed_offer (
    run           text    not null,
    ord           integer not null,
    product_id    text    not null,
    sku           text    not null,
    position      integer not null,
    price         numeric not null,
    currency      text    not null,
    sale_price    numeric,
    sale_from     timestamptz,
    sale_to       timestamptz,
    availability  text    not null,
    quantity      integer,
    ships_in_days integer,
    options       json    not null
);
create index feed_offer_by_product on feed_offer (run, product_id, sku);
