-- A case: why a person is needed in a conversation, who took it and how it ended. It outlives its place in the queue: with
-- nobody present it waits while the assistant keeps the floor.
create table handoff (
    id           text primary key,
    shop         text        not null,
    cid          text        not null references conversation on delete cascade,
    reason       text        not null,
    department   text        not null,
    state        text        not null check (state in ('WAITING', 'CLAIMED', 'RESOLVED', 'WITHDRAWN')),
    -- The visitor's question as it was, so that the same cause brings nobody in twice.
    question     text        not null,
    -- The place in the queue that the visitor was last told; null while the floor is not the queue's.
    told         integer,
    summary      jsonb       not null,
    created_at   timestamptz not null,
    claimed_at   timestamptz,
    claimed_by   text,
    claimed_name text,
    ended_at     timestamptz
);
-- Never two cases at once for one conversation: the database itself refuses the second.
create unique index handoff_that_is_open on handoff (cid) where state in ('WAITING', 'CLAIMED');
create index handoff_by_waiting on handoff (shop, created_at) where state = 'WAITING';
create index handoff_by_conversation on handoff (cid, created_at);

-- Who is there to answer. A row that has not been renewed for a while means nothing: consoles vanish without a word.
create table agent_presence (
    agent_id  text primary key references agent on delete cascade,
    shop      text        not null,
    available boolean     not null,
    seen_at   timestamptz not null
);
create index agent_presence_by_shop on agent_presence (shop, seen_at);

-- What agents tell each other about a conversation; a visitor never sees it.
create table note (
    id       text primary key,
    shop     text        not null,
    cid      text        not null references conversation on delete cascade,
    agent_id text        not null,
    by_name  text        not null,
    text     text        not null,
    at       timestamptz not null
);
create index note_by_conversation on note (cid, at);
