-- The latest invitation of each coach. No names, and of the code only its hash.

create table coach_invitation_v1 (
    coach_id      uuid        not null primary key,
    invitation_id uuid        not null,
    code_hash     text        not null, -- SHA-256, in hex
    expires_at    timestamptz not null,
    login         text                  -- subject of the token that accepted it
);
