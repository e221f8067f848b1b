-- An offer is decided before its answer is spoken, and the answer may be cut before the visitor has seen it. It counts while it
-- may be on its way, and from then on only if it was told.
alter table offer_made add column told_at timestamptz;
-- Nobody noted it until now; what was recorded counted.
update offer_made set told_at = at;
