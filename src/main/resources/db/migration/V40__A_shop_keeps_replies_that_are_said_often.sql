-- What a shop's people say often. Two of one language may share a shortcut for a moment: whoever writes is told, and an agent is
-- offered both.
create table canned_reply (
    shop       text        not null,
    id         text        not null,
    shortcut   text        not null,
    title      text        not null,
    lang       text        not null,
    -- With places such as {price} that are filled when it is said.
    text       text        not null,
    changed_at timestamptz not null,
    primary key (shop, id)
);
