-- What coaches let be compared, and what was found, for an hour after the end. In no event; any process answers.

create table what_if (
    id          uuid        primary key,
    coach_id    uuid        not null,
    client_id   uuid,                 -- null for a cohort
    stage       text,
    mode        text,
    rules       text        not null, -- what is put in place of the clients' own, JSON as it was asked
    state       text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    clients     int         not null,
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    differences bigint      not null default 0,
    because     text,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    alive_at    timestamptz not null default clock_timestamp(), -- when the process that works on it last said so
    check ((ended_at is null) = (state in ('QUEUED', 'RUNNING')))
);

create table what_if_difference (
    what_if_id uuid   not null references what_if on delete cascade,
    number     bigint not null,
    client_id  uuid   not null,
    actual     text   not null, -- rules and results that were decided, with blanks between them
    other      text   not null,
    told       json   not null, -- as the coach reads it; ids, rules and figures
    primary key (what_if_id, number)
);

create index what_if_difference_client on what_if_difference (client_id);
