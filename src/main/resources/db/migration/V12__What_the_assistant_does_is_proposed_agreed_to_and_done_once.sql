-- The journal of what the assistant does for a visitor beside talking. Written under the conversation's lock, before and after
-- the deed, so that whoever stops, takes over or dies in between leaves a row that says how far it came.
create table effect (
    call_id        text        primary key,
    cid            text        not null references conversation on delete cascade,
    shop           text        not null,
    -- The turn that proposed it, and the one that the visitor's answer began.
    tid            text        not null,
    run_tid        text,
    name           text        not null,
    lang           text        not null check (lang in ('ZH', 'EN')),
    -- As they were proposed, letter by letter: the hash has to be that of what is carried out.
    arguments      text        not null,
    arguments_hash text        not null,
    -- Money and orders: a yes in words is not enough.
    button_only    boolean     not null,
    token_hash     text        not null,
    state          text        not null
        check (state in ('PROPOSED', 'RUNNING', 'COMMITTED', 'FAILED', 'SKIPPED', 'UNKNOWN')),
    proposed_at    timestamptz not null,
    expires_at     timestamptz not null,
    settled_at     timestamptz
);
create index effect_by_conversation on effect (cid);
-- A yes means one thing.
create unique index effect_that_is_proposed on effect (cid) where state = 'PROPOSED';
-- What a crash left half done is looked for at every start.
create index effect_under_way on effect (cid) where state = 'RUNNING';

-- Who wants to hear when something can be bought again. The key is the effect's: done twice, it is there once.
create table stock_alert (
    key        text        primary key,
    shop       text        not null,
    cid        text        not null references conversation on delete cascade,
    product_id text        not null,
    sku        text,
    asked_at   timestamptz not null,
    told_at    timestamptz
);
create index stock_alert_by_conversation on stock_alert (cid);
create index stock_alert_that_waits on stock_alert (shop, product_id) where told_at is null;

-- The one proposal that waits, so that no message has to look for it.
alter table conversation add column proposal text;
