-- Read model: everything that was ever recorded of a test, corrections and skips included; free text sealed.

create table test_history_v1 (
    client_id      uuid        not null,
    stream_version bigint      not null,
    assessment_id  uuid        not null,
    test_id        text        not null,
    kind           text        not null, -- RECORDED, CORRECTED, SKIPPED
    recorded_at    timestamptz not null,
    actor          text        not null, -- role and opaque id
    reason         text,                 -- of a skip
    content        json,                 -- the result, notes sealed
    primary key (client_id, stream_version)
);

create index test_history_v1_by_test on test_history_v1 (client_id, assessment_id, test_id, stream_version desc);
