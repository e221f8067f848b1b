-- As they were shown, with the prices of that moment; null where there are none.
alter table message
    add column products jsonb;
