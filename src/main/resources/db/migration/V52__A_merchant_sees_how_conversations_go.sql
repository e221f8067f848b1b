-- What figures are made of, beside the replies that say it: a reply is long, and is not unpacked to be counted.
alter table message
    add column answered_by text generated always as (reply ->> 'answeredBy') stored,
    add column confidence  real generated always as ((reply ->> 'confidence')::real) stored,
    -- milliseconds from the first word shown to the end of the reply, at which the message is dated
    add column spoken_ms   bigint generated always as
        ((reply -> 'timings' ->> 'totalMs')::bigint - (reply -> 'timings' ->> 'firstTokenMs')::bigint) stored;

create index message_by_time on message (shop, at) include (cid, author, answered_by, confidence, spoken_ms);
create index message_that_was_no_answer on message (shop, at)
    where author = 'ASSISTANT' and confidence < 0.96;
create index conversation_by_beginning on conversation (shop, created_at);
create index handoff_by_opening on handoff (shop, created_at);
create index behaviour_that_leads_somewhere on behaviour (shop, at) where kind in ('cart', 'checkout', 'order');
