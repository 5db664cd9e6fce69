create table walk_v1 (
    event_id  uuid primary key,
    client_id uuid    not null,
    minutes   integer not null
);
