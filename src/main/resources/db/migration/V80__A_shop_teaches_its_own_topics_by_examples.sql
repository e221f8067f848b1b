-- What a shop's visitors say, and what the shop calls it: read whole, replaced whole.
create table topic_example (
    shop   text    not null references shop on delete cascade,
    -- its place in the list, from 1
    n      integer not null,
    text   text    not null,
    label  text    not null,
    -- which of ours it is; null for a topic that is none of them
    intent text,
    lang   text    not null,
    -- The model that made the vector, which is a scale (32-bit float, big-endian) and a byte a number; null until it has been made,
    -- and where the model does not take the text.
    model  text,
    vector bytea,
    primary key (shop, n)
);

-- Names what is taught: who has learnt it looks here whether it has become another.
create table topic_teaching (
    shop     text        primary key references shop on delete cascade,
    revision text        not null,
    at       timestamptz not null
);
