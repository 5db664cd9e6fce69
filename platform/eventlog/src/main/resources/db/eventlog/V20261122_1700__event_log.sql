-- The event log of one service: what happened, in the order in which it may be published.

create table event (
    client_id       uuid        not null,
    version         bigint      not null check (version > 0),
    event_id        uuid        not null,
    type            text        not null,
    occurred_at     timestamptz not null,
    occurred_offset smallint    not null, -- minutes east of UTC on the clock of whoever reported it
    recorded_at     timestamptz not null,
    causation_id    uuid,
    correlation_id  uuid        not null,
    actor           text        not null,
    traceparent     text,
    payload         json        not null, -- json, not jsonb: published byte for byte as it was written
    transaction_id  xid8        not null default pg_current_xact_id(),
    position        bigint      not null generated always as identity,
    primary key (client_id, version)      -- this uniqueness is the optimistic concurrency check
);

create unique index event_in_publication_order on event (transaction_id, position);

-- The relay's order holds only while a transaction gets its id after it has read what it builds on.
-- A write or a row lock before the append would give it an id too early; this makes that an error.
create function event_appended_first() returns trigger language plpgsql as
$$
begin
    if pg_current_xact_id_if_assigned() is not null then
        raise exception 'the append must be the first write of its transaction, and row locks count as writes'
            using errcode = 'BC001';
    end if;
    return null;
end
$$;

create trigger event_appended_first before insert on event
    for each statement execute function event_appended_first();

create table command (
    client_id uuid     not null,
    key       text     not null,
    body_hash bytea    not null,
    status    smallint not null,
    etag      text     not null,
    location  text,
    primary key (client_id, key)
);

create table entry (
    client_id uuid   not null,
    entry_id  uuid   not null,
    revision  bigint not null,
    hash      bytea  not null,
    primary key (client_id, entry_id)
);

create table snapshot (
    client_id uuid    primary key,
    version   bigint  not null,
    shape     integer not null, -- of the state's record; another shape is ignored and replaced
    state     json    not null
);

create table client_key (
    client_id    uuid        primary key,
    wrapped      bytea,                  -- null once destroyed
    destroyed_at timestamptz,
    swept_at     timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

create index client_key_to_sweep on client_key (client_id) where destroyed_at is not null and swept_at is null;

create table relay_cursor (
    only_row          boolean primary key default true check (only_row),
    transaction_id    xid8    not null default '0',
    position          bigint  not null default 0,
    epoch             bigint  not null default 0,
    system_identifier bigint  not null
);

insert into relay_cursor (system_identifier) select system_identifier from pg_control_system();

create table projection_cursor (
    name           text   primary key,
    transaction_id xid8   not null default '0',
    position       bigint not null default 0
);

create table consumer_offset (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

create table source_position (
    client_id     uuid   not null,
    source        text   not null,
    version       bigint not null,
    last_event_id uuid   not null,
    primary key (client_id, source)
);

create table parked_event (
    client_id       uuid        not null,
    source          text        not null,
    version         bigint      not null,
    event_id        uuid        not null,
    record          json        not null,
    acted           boolean     not null default false, -- took effect at once because it only restricts
    cause           text        not null,
    parked_at       timestamptz not null default clock_timestamp(),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    primary key (client_id, source, version)
);

create index parked_event_due on parked_event (next_attempt_at);

-- A forgotten transaction holds back every later event, so none may last.
do
$$
begin
    execute format('alter database %I set transaction_timeout = %L', current_database(), '60s');
    execute format('alter database %I set idle_in_transaction_session_timeout = %L', current_database(), '20s');
end
$$;
