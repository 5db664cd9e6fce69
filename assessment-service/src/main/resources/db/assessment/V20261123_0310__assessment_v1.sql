-- Read model: every assessment of every client with its scores and its review. Holds no free text.

create table assessment_v1 (
    client_id      uuid        not null,
    assessment_id  uuid        not null,
    opened_version bigint      not null, -- of the client's stream
    opened_at      timestamptz not null,
    protocol       text        not null,
    setting        text        not null,
    coach_id       uuid,
    completed_at   timestamptz,          -- for the first time; a correction does not move it
    scores         json,                 -- assessment-completed, the last one
    review         text,                 -- CONFIRMED, REORDERED, REJECTED
    priorities     text,                 -- sub-links that stand, separated by blanks
    contested_at   timestamptz,          -- while the client's objection waits for an answer
    primary key (client_id, assessment_id)
);

create index assessment_v1_by_time on assessment_v1 (client_id, opened_version desc);
create index assessment_v1_to_review on assessment_v1 (coach_id, completed_at, assessment_id)
    where completed_at is not null and (review is null or contested_at is not null);

create table assessment_coach_v1 (
    client_id uuid primary key,
    coach_id  uuid not null
);
