-- Ids and words from a short list, never what was said: the trail outlives the conversations that it tells of.
create table audit_entry (
    id          bigint generated always as identity primary key,
    shop        text        not null,
    at          timestamptz not null,
    actor_kind  text        not null check (actor_kind in ('AGENT', 'KEY', 'OPERATOR', 'VISITOR')),
    -- not a reference: what somebody did stays when they have left
    actor_id    text,
    actor_name  text,
    action      text        not null,
    object_kind text        not null,
    object_id   text,
    address     text
);
create index audit_entry_by_time on audit_entry (shop, id);
create index audit_entry_by_actor on audit_entry (shop, actor_id, id);
create index audit_entry_by_object on audit_entry (shop, object_id, id);
create index audit_entry_by_age on audit_entry (at);

create function audit_entry_stays() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is only added to'; end $$;
create trigger audit_entry_is_only_added_to before update on audit_entry
    for each row execute function audit_entry_stays();
