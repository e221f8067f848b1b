-- What an agent was offered to say. Whether drafts help is seen by how they were used and how much had to be changed.
create table draft_reply (
    did       text        primary key,
    shop      text        not null,
    cid       text        not null references conversation on delete cascade,
    -- of the visitor's message that it answers last
    seq       bigint      not null,
    text      text        not null,
    citations jsonb       not null,
    made_at   timestamptz not null,
    how       text        check (how in ('SENT', 'EDITED', 'DISMISSED')),
    -- characters put in, taken out or changed between the draft and what was sent
    distance  integer,
    used_at   timestamptz,
    -- not a reference: what was used stays when the agent leaves
    used_by   text,
    check ((how is null) = (used_at is null))
);
create index draft_reply_by_conversation on draft_reply (cid);
create index draft_reply_of_shop on draft_reply (shop, made_at);
