-- How the visitor can be reached, in their own words; it goes with the conversation when that is forgotten.
alter table handoff
    add column contact text check (length(contact) <= 400);
