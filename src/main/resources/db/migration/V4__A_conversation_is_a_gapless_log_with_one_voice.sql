-- Whoever writes to a conversation locks its row first. The row hands out seq, so that the log has no gaps, and it carries
-- the epoch, so that a replica that has lost the conversation can write nothing more.
create table conversation (
    id            text primary key,
    shop          text        not null references shop,
    token_hash    text        not null unique,
    token_made_at timestamptz not null,
    token_used_at timestamptz not null,
    visitor_id    text        not null,
    customer_id   text,
    lang          text check (lang in ('ZH', 'EN')),
    page          jsonb,
    floor         text        not null check (floor in ('ASSISTANT', 'QUEUE', 'AGENT')),
    floor_by      text,
    floor_name    text,
    epoch         integer     not null,
    led_by        text,
    last_seq      bigint      not null,
    created_at    timestamptz not null,
    last_at       timestamptz not null
);
create index conversation_by_last_use on conversation (shop, last_at);
create index conversation_by_visitor on conversation (shop, visitor_id);

create table message (
    cid               text        not null references conversation on delete cascade,
    seq               bigint      not null,
    shop              text        not null,
    mid               text,
    tid               text,
    author            text        not null check (author in ('VISITOR', 'ASSISTANT', 'AGENT', 'SYSTEM')),
    by_id             text,
    by_name           text,
    text              text        not null,
    heard_as          text,
    pending           boolean     not null,
    interrupted       boolean     not null,
    reply             jsonb,
    price_sensitivity jsonb,
    at                timestamptz not null,
    primary key (cid, seq),
    -- The same message sent again, from any device, is the same message.
    unique (cid, mid)
);
-- What still waits for an answer is looked for at every start.
create index message_waiting_for_an_answer on message (cid) where pending;

-- What every device was told, in order: replayed word for word.
create table conversation_event (
    cid     text   not null references conversation on delete cascade,
    seq     bigint not null,
    shop    text   not null,
    type    text   not null,
    payload jsonb  not null,
    primary key (cid, seq)
);

create table turn (
    tid        text primary key,
    cid        text        not null references conversation on delete cascade,
    shop       text        not null,
    epoch      integer     not null,
    mids       text[]      not null,
    -- What has been shown so far, as of the last flush; after a crash the turn is cut here.
    shown      text        not null,
    outcome    text,
    started_at timestamptz not null,
    ended_at   timestamptz
);
-- One voice: the database itself refuses a second live turn.
create unique index turn_that_is_live on turn (cid) where ended_at is null;

create table behaviour (
    id         bigint generated always as identity primary key,
    cid        text        not null references conversation on delete cascade,
    shop       text        not null,
    kind       text        not null,
    product_id text,
    category   text,
    url        text,
    seconds    double precision,
    value      jsonb,
    at         timestamptz not null
);
create index behaviour_by_conversation on behaviour (cid, at);

create table rating (
    cid     text primary key references conversation on delete cascade,
    shop    text        not null,
    score   integer     not null check (score between 1 and 5),
    comment text,
    at      timestamptz not null
);
