-- Exports of clients' records. What the services gave stands here as it came, encrypted to the export's public key; the
-- private key is sealed with the client's key and goes with the export, or with the client.

create table export_v1 (
    export_id    uuid        primary key,
    client_id    uuid        not null,
    key          text        not null, -- the idempotency key of whoever asked
    coach_id     uuid,                 -- null where the client asked
    requested_at timestamptz not null,
    state        text        not null, -- RUNNING, DONE, FAILED, EXPIRED
    completed_at timestamptz,
    public_key   text        not null,
    private_key  json,                 -- {"key": {"sealed": "..."}}; null once nothing is left to open
    unique (client_id, key)
);

create unique index export_v1_running on export_v1 (client_id) where state = 'RUNNING'; -- one at a time
create index export_v1_with_content on export_v1 (requested_at) where private_key is not null;

create table export_chunk_v1 (
    export_id uuid    not null references export_v1 on delete cascade,
    service   text    not null,
    attempt   uuid    not null,
    number    integer not null check (number > 0),
    last      boolean not null,
    sealed    bytea   not null,
    primary key (export_id, service, attempt, number)
);

-- The services whose part is whole.
create table export_part_v1 (
    export_id uuid    not null references export_v1 on delete cascade,
    service   text    not null,
    attempt   uuid    not null,
    chunks    integer not null, -- the last one included
    events    bigint  not null,
    primary key (export_id, service)
);
