-- An agent has ended it, with or without a case: what a person takes from the assistant by themselves has none.
create table resolution (
    id         text primary key,
    shop       text        not null,
    cid        text        not null references conversation on delete cascade,
    handoff_id text references handoff on delete cascade,
    -- Null when nobody said.
    outcome    text check (outcome in ('SOLVED', 'SOLD', 'NOT_SOLVED', 'NO_ANSWER', 'SPAM')),
    note       text check (length(note) <= 1000),
    -- Not a reference: what was done stays when the agent leaves.
    agent_id   text        not null,
    by_name    text        not null,
    at         timestamptz not null
);
create index resolution_by_conversation on resolution (cid, at);
create index resolution_of_shop on resolution (shop, at);
