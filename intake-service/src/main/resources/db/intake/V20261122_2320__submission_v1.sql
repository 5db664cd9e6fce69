-- Read model: every revision of every submission, free text sealed.

create table submission_v1 (
    client_id             uuid        not null,
    stream_version        bigint      not null,
    submission_id         uuid        not null,
    revision              bigint      not null,
    questionnaire         text        not null,
    questionnaire_version text        not null,
    submitted_at          timestamptz not null,
    submitted_by          text        not null, -- a role
    score                 integer,
    content               json        not null, -- coded answers as they were sent, texts sealed
    primary key (client_id, stream_version)
);

create index submission_v1_by_questionnaire on submission_v1 (client_id, questionnaire, stream_version desc);
create index submission_v1_by_id on submission_v1 (client_id, submission_id, stream_version desc);
