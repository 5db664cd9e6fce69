-- Answers that are not submitted yet, sealed with the client's key; the only rows that are not derived from events.

create table draft_v1 (
    client_id     uuid        not null,
    questionnaire text        not null,
    version       text        not null, -- of the questionnaire
    changed_at    timestamptz not null,
    content       json        not null, -- {"items": {"sealed": "..."}}
    primary key (client_id, questionnaire)
);
