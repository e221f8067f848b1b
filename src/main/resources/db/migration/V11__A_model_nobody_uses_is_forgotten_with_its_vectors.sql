-- Vectors cost money and time, so those of a model that was given up are kept for a while, in case it comes back; replicas may
-- use different models meanwhile. Who uses a model says so here every hour.
create table embedding_model (
    name    text        primary key,
    used_at timestamptz not null
);
