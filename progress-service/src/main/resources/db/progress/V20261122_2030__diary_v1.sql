-- Read model: the latest revision of every entry of a diary, without free text.

create table diary_v1 (
    client_id   uuid        not null,
    kind        text        not null check (kind in ('session', 'check-in', 'symptom')),
    entry_id    uuid        not null,
    occurred_at timestamptz not null,
    item        jsonb       not null, -- coded values as the API shows them, times with the client's offset
    primary key (client_id, kind, entry_id)
);

create index diary_v1_newest_first on diary_v1 (client_id, occurred_at desc, kind desc, entry_id desc);
