-- A feed that is fetched on a schedule. Its state is here and not in a process: any replica may fetch it, and whoever does
-- holds a lease, so that a feed whose fetcher has died is fetched by another.
create table feed_source (
    shop            text        not null references shop on delete cascade,
    id              text        not null,
    -- with user and password, if it has them: doors show it masked
    url             text        not null,
    -- null: detected from what comes
    format          text,
    mode            text        not null,
    every_minutes   integer     not null check (every_minutes between 15 and 10080),
    enabled         boolean     not null,
    state           text        not null,
    lease           text,
    lease_until     timestamptz,
    -- null: not before somebody asks for it
    next_at         timestamptz,
    last_fetched_at timestamptz,
    last_changed_at timestamptz,
    last_outcome    text,
    -- no foreign key: runs may be forgotten
    import_id       text,
    problem         text,
    failures        integer     not null default 0,
    -- of the feed that came in last; null when it has to come in whatever it is
    etag            text,
    last_modified   text,
    content_hash    text,
    primary key (shop, id)
);
-- Every replica looks every other second for what is due.
create index feed_source_due on feed_source (next_at) where state = 'WAITING' and next_at is not null;
create index feed_source_busy on feed_source (state) where state <> 'WAITING';

-- Several replicas may see the same watched folder; one at a time takes files from it. The folder is the deployment's, not a
-- shop's.
create table feed_folder_watch (
    only_row    boolean     primary key default true check (only_row),
    node        text        not null,
    lease_until timestamptz not null
);
