-- Every other table carries its shop; these are found before the shop is known (a key names its shop).
create table shop (
    id              text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name            text        not null,
    currency        text        not null check (currency ~ '^[A-Z]{3}$'),
    time_zone       text        not null,
    languages       text[]      not null,
    allowed_origins text[]      not null,
    identity_secret text        not null,
    settings        jsonb       not null,
    created_at      timestamptz not null
);

create table shop_key (
    id         text primary key,
    shop       text        not null references shop,
    hash       text        not null unique,
    label      text,
    created_at timestamptz not null,
    ended_at   timestamptz
);

create table agent (
    id            text primary key,
    shop          text        not null references shop,
    login         text        not null,
    name          text        not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    unique (shop, login)
);

create table agent_pass (
    hash       text primary key,
    shop       text        not null references shop,
    agent_id   text        not null references agent,
    expires_at timestamptz not null
);
