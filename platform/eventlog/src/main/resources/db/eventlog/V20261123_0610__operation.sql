-- What operators let run over the whole log, one thing at a time, and what it found.

create table operation_job (
    job_id     uuid        primary key,
    kind       text        not null,
    argument   text,                                         -- which read model
    started_by text        not null,                         -- role and id
    state      text        not null default 'RUNNING',
    done       bigint      not null default 0,
    total      bigint      not null,
    findings   bigint      not null default 0,
    because    text,                                         -- why it failed
    to_cancel  boolean     not null default false,
    started_at timestamptz not null default clock_timestamp(),
    seen_at    timestamptz not null default clock_timestamp(), -- a process that runs it says so
    ended_at   timestamptz
);

create unique index operation_job_running on operation_job (state) where state = 'RUNNING'; -- one at a time

create table operation_finding (
    job_id    uuid   not null references operation_job on delete cascade,
    number    bigint not null,
    client_id uuid   not null,
    what      text   not null, -- versions and types, nothing personal or clinical
    primary key (job_id, number)
);

-- Records that could not be taken in and were given up, with the reason.
create table discarded_event (
    client_id    uuid        not null,
    source       text        not null,
    version      bigint      not null,
    event_id     uuid        not null,
    type         text,
    cause        text        not null, -- why it was parked
    reason       text        not null, -- why it was given up
    discarded_by text        not null, -- role and id
    discarded_at timestamptz not null default clock_timestamp(),
    primary key (client_id, source, version)
);
