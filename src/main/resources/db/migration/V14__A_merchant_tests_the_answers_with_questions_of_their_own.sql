-- A file of a merchant's questions, asked of the live knowledge.
create table evaluation (
    id          text        primary key,
    shop        text        not null references shop on delete cascade,
    -- of the file, as whoever sent it called it
    name        text,
    state       text        not null,
    -- how often each question is asked
    k           integer     not null check (k between 1 and 10),
    questions   integer     not null,
    -- how many questions passed never, once, … k times, so far: figures of a run without its results
    tally       integer[]   not null,
    -- why it failed
    problem     text,
    -- whose data directory runs it: a start finds there what was killed
    node        text        not null,
    started_at  timestamptz not null,
    touched_at  timestamptz not null,
    finished_at timestamptz
);
create index evaluation_of_shop on evaluation (shop, started_at desc);
-- One at a time, whichever replica was asked.
create unique index evaluation_running on evaluation (shop) where state = 'RUNNING';

create table evaluation_result (
    shop         text    not null,
    evaluation   text    not null references evaluation on delete cascade,
    line         integer not null,
    -- what makes it the same question in another run's file
    question_key text    not null,
    asked        json    not null,
    passes       integer not null,
    outcome      json    not null,
    primary key (evaluation, line)
);
