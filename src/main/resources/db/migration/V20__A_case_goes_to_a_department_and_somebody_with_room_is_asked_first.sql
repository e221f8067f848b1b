-- Who does what: empty means everything.
alter table agent
    add column departments text[] not null default '{}',
    add column languages   text[] not null default '{}',
    add column skills      text[] not null default '{}',
    -- How many conversations at once; null for as many as is usual.
    add column capacity    integer check (capacity between 1 and 100);

-- Departments are a shop's own now, by the ids that were always on the wire.
update handoff set department = lower(department);

alter table handoff
    add column priority   smallint not null default 2 check (priority between 0 and 2),
    add column lang       text     not null default 'ZH',
    add column topics     text[]   not null default '{}',
    add column told_at    timestamptz,
    add column told_eta   integer,
    -- Since when its visitor waits in the queue. Order is by when the case was opened.
    add column queued_at  timestamptz,
    add column due_at     timestamptz,
    add column warned_at  timestamptz,
    add column missed_at  timestamptz,
    add column offered_to text,
    add column offered_at timestamptz,
    add column passed_by  text[]   not null default '{}';
update handoff set queued_at = created_at, told_at = created_at where told is not null;
alter table handoff alter column priority drop default, alter column lang drop default;

drop index handoff_by_waiting;
create index handoff_by_waiting on handoff (shop, priority, created_at) where state = 'WAITING';
create index handoff_that_is_open_in_shop on handoff (shop) where ended_at is null;
create index handoff_by_end on handoff (shop, ended_at) where state = 'RESOLVED';
create index conversation_held_by on conversation (shop, floor_by) where floor_by is not null;
