-- A picture that a visitor or an agent has sent up. Gone with its conversation, or after an hour if no message was sent with it.
create table picture (
    id         text primary key,
    shop       text        not null,
    cid        text        not null references conversation on delete cascade,
    author     text        not null check (author in ('VISITOR', 'AGENT')),
    type       text        not null check (type in ('image/jpeg', 'image/png')),
    width      integer     not null,
    height     integer     not null,
    -- Of the message that it was sent with.
    seq        bigint,
    created_at timestamptz not null
);
create index picture_by_conversation on picture (cid, created_at);
create index picture_in_no_message on picture (created_at) where seq is null;

-- What we made of the file that was sent; the file itself is not kept. Beside the row, so that a message is stored without it.
create table picture_file (
    id    text  primary key references picture on delete cascade,
    shop  text  not null,
    bytes bytea not null
);

-- What a transcript says of a message's pictures; how they are opened is told anew with every reading.
alter table message add column pictures jsonb;
