alter table agent
    add column role text not null default 'AGENT' check (role in ('AGENT', 'ADMIN'));
-- Until now nobody had a role: whoever came first has been looking after the shop.
update agent a
set role = 'ADMIN'
where not exists (select from agent b where b.shop = a.shop and (b.created_at, b.id) < (a.created_at, a.id));

-- A key that is lent to a session ends with it, in whatever way the session ends.
alter table shop_key
    add column expires_at timestamptz,
    add column pass text references agent_pass on delete cascade,
    add constraint lent_for_a_while check (pass is null or expires_at is not null);
create index shop_key_by_pass on shop_key (pass) where pass is not null;
