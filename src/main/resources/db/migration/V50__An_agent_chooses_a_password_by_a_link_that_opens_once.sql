-- Who is invited chooses their own password, so that nobody else ever knows it.
create table agent_invitation (
    hash       text primary key,
    shop       text        not null references shop,
    -- whose password it sets; null for a shop's first admin, who chooses login and name as well
    agent_id   text        references agent on delete cascade,
    expires_at timestamptz not null
);
create index agent_invitation_of_agent on agent_invitation (shop, agent_id);

-- A key for what outlives the session, lent for minutes to who has just given the password again.
alter table shop_key
    add column confirmed boolean not null default false;
