-- Read model: one row for each registered client, as coaches list and search them. The name is sealed.
create table client_list_v1 (
    client_id     uuid        primary key,
    coach_id      uuid,
    name          text,                 -- {"name": {"sealed": "..."}}
    registered_at timestamptz not null,
    stage         text        not null,
    outcome       text,
    mode          text,
    care          boolean     not null,
    forms         text        not null, -- ids of the questionnaires that are in, one a line
    matches       text        not null, -- what stands of the screen, one match a line
    signed        text        not null, -- those of them that are signed off
    met           boolean     not null,
    completed     boolean     not null,
    meeting_id    uuid,
    meeting_at    timestamptz
);

create index client_list_v1_by_coach on client_list_v1 (coach_id, registered_at desc, client_id desc);
