-- One row for each client: what a coach needs to see who wants attention and why, with since when. Replaces caseload_v1,
-- which stays until no process of the release before reads it.
create table caseload_v2 (
    client_id uuid primary key,
    coach_id uuid,
    time_zone text not null,
    mode text,
    status text not null,
    policy text,
    stage text,
    plan_version integer not null,
    window_kind text,
    window_first_day date,
    window_last_day date,
    blocked_at timestamptz,
    flare_at timestamptz,
    flare_contact_by date,
    proposal_id uuid,
    proposal_exercise text,
    proposed_at timestamptz,
    proposal_expires_at timestamptz,
    review_kind text,
    review_requested_at timestamptz,
    last_report_day date
);

create index caseload_v2_by_coach on caseload_v2 (coach_id, client_id);
