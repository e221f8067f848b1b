-- Whether drafts from the data, by the model or from the passages are the ones that agents send is only seen when each says
-- what made it. Null for those from before, and for one that was used before it was whole.
alter table draft_reply
    add column answered_by text check (answered_by in ('FACTS', 'LLM', 'GROUNDED', 'ASK', 'HANDOFF'));
