-- One row for each client: what a coach needs to see who wants attention.
create table caseload_v1 (
    client_id uuid primary key,
    coach_id uuid,
    time_zone text not null,
    status text not null,
    stage text,
    plan_version integer not null,
    window_kind text,
    window_first_day date,
    window_last_day date,
    proposal_id uuid,
    proposal_exercise text,
    proposed_at timestamptz,
    review_kind text,
    review_requested_at timestamptz,
    last_report_day date
);

create index caseload_v1_by_coach on caseload_v1 (coach_id, client_id);
