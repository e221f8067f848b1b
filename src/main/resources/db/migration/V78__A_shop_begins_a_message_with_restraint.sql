-- What a shop says unasked: by which rules, within which limits, and what became of each message.
create table outreach_rule (
    shop             text        not null references shop on delete cascade,
    kind             text        not null check (kind in ('LINGERING', 'CART_IDLE', 'BACK_IN_STOCK', 'PRICE_DROPPED')),
    active           boolean     not null,
    seconds          integer     not null,
    percent          integer     not null,
    -- by language code; a language that is missing says the built-in words
    texts            jsonb       not null,
    -- Only what was shown since then judges the rule: other words, or a merchant who goes on, begin anew.
    judged_from      timestamptz not null,
    paused_at        timestamptz,
    paused_shown     integer,
    paused_dismissed integer,
    changed_at       timestamptz not null,
    primary key (shop, kind)
);

create table outreach_restraint (
    shop        text    primary key references shop on delete cascade,
    quiet_from  time    not null,
    quiet_to    time    not null,
    per_visitor integer not null,
    per_shop    integer not null
);

-- Whoever tells holds the row of the shop's day, so that replicas count one after the other and no cap is passed.
create table outreach_day (
    shop text    not null references shop on delete cascade,
    day  date    not null,
    told integer not null,
    primary key (shop, day)
);

create table outreach (
    id           text        primary key,
    shop         text        not null,
    cid          text        not null references conversation on delete cascade,
    visitor_id   text        not null,
    rule         text        not null,
    reason       text        not null,
    product_id   text,
    day          date        not null,
    at           timestamptz not null,
    shown_at     timestamptz,
    opened_at    timestamptz,
    dismissed_at timestamptz,
    -- Once for each reason: the database itself refuses the second.
    unique (shop, visitor_id, rule, reason)
);
create index outreach_by_conversation on outreach (cid);
create index outreach_by_day on outreach (shop, visitor_id, day);
create index outreach_by_rule on outreach (shop, rule, shown_at);

-- What could not be told just then is not asked about again before; or it would be, again and again, before those who can.
create table outreach_wait (
    cid        text        not null references conversation on delete cascade,
    rule       text        not null,
    reason     text        not null,
    shop       text        not null,
    not_before timestamptz not null,
    primary key (cid, rule, reason)
);

-- A wish of the visitor's own: it outlives the conversation in which it was said.
create table outreach_mute (
    shop        text        not null references shop on delete cascade,
    visitor_id  text        not null,
    customer_id text,
    at          timestamptz not null,
    primary key (shop, visitor_id)
);
create index outreach_mute_of_customer on outreach_mute (shop, customer_id) where customer_id is not null;

-- Which rule began a message; null for all others.
alter table message add column outreach jsonb;
