-- Read model diary-v2: the latest revision of every entry of a diary, the history of the plan, what belongs on the time
-- line, and one row for each client. Takes the place of diary-v1.

create table diary_v2 (
    client_id   uuid        not null,
    kind        text        not null,
    entry_id    uuid        not null,
    revision    bigint      not null,
    version     bigint      not null, -- of the client's stream, that of the latest revision
    day         date        not null, -- the client's local day that the entry is about
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    item        jsonb       not null, -- coded values as the API shows them, times with the client's offset
    sealed      jsonb,                -- free text, sealed with the client's key
    primary key (client_id, kind, entry_id)
);

create index diary_v2_newest_first on diary_v2 (client_id, occurred_at desc, kind desc, entry_id desc);
create index diary_v2_day on diary_v2 (client_id, day);
create unique index diary_v2_changes on diary_v2 (client_id, version);

create table plan_change_v2 (
    client_id      uuid   not null,
    version        bigint not null, -- of the client's stream
    exercise       text   not null,
    rung           int,             -- null when no longer prescribed
    times_per_week int,
    day            date   not null, -- the local day from which it holds
    instead        text,            -- the exercise that it takes the place of
    primary key (client_id, version)
);

create table milestone_v2 (
    client_id uuid        not null,
    version   bigint      not null, -- of the client's stream
    milestone text        not null,
    at        timestamptz not null,
    detail    text,
    primary key (client_id, version)
);

create index milestone_v2_at on milestone_v2 (client_id, at);

create table diary_client_v2 (
    client_id uuid    primary key,
    zones     jsonb   not null, -- since when the client has lived in which zone, at most the latest 50
    coach_id  uuid,
    mode      text,
    stage     text,
    opened_at timestamptz,      -- of the programme
    pseudonym uuid unique       -- of clients who consent to analytics
);

create index diary_client_v2_coach on diary_client_v2 (coach_id, client_id);

drop table diary_v1;

delete from projection_cursor where name = 'diary-v1';
