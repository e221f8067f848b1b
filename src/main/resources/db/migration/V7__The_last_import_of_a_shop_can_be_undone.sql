alter table import_run
    -- 'body', 'demo', 'undo', 'feed:' and the id of a feed by address, 'folder:' and the name of a file found there
    add column came_from text    not null default 'body',
    -- of the file, as whoever sent it called it
    add column name      text,
    add column undoable  boolean not null default false,
    add column undoes    text references import_run,
    add column undone_by text references import_run;
update import_run set came_from = 'demo' where fingerprint is not null;
alter table import_run alter column came_from drop default;

-- What the last run of a shop that changed something found there, so that it can be put back; nothing of older runs is kept.
create table import_before (
    shop         text not null,
    run          text not null references import_run on delete cascade,
    kind         text not null,
    id           text not null,
    -- null beside a hash: the document stayed as it was, only prices or stock became others
    doc          json,
    -- null: there was no such thing
    content_hash text,
    -- rows of offer
    offers       json,
    -- What the run left, so that what somebody changed by hand since is not overwritten. Null: it removed the thing.
    left_hash    text,
    left_offers  text,
    primary key (shop, run, kind, id)
);
