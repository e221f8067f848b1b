-- Secrets of this deployment and not of a shop. Here and not in a data directory: a link made by one replica opens at another.
create table deployment_secret (
    name   text primary key,
    secret text not null
);
