-- One lease for all conversations that a process leads: renewed every second, whatever their number. While it holds, no other
-- process takes one of them; once it has lapsed, whoever does so raises the conversation's epoch, and nothing that the old one
-- still writes is taken. Times are the database's, so that clocks that differ do not matter.
create table replica (
    id          text        primary key,
    lease_until timestamptz not null
);
