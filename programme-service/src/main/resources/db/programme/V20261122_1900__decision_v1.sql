-- Decisions of each client, newest first, as the coach and the client read them.
create table decision_v1 (
    client_id uuid not null,
    version bigint not null,
    decision_id uuid not null,
    recorded_at timestamptz not null,
    trace text not null,
    primary key (client_id, version)
);

create unique index decision_v1_by_id on decision_v1 (client_id, decision_id);
