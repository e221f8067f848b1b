-- What a shop's answers cost at the provider, so that a restart or a second replica spends from the same budget.
create table token_day (
    shop   text   not null references shop on delete cascade,
    -- In the shop's time zone: the budget is whole again at its midnight.
    day    date   not null,
    tokens bigint not null,
    primary key (shop, day)
);
