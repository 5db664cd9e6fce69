-- Who but the client has read or changed a client's record, or was refused: a chain of rows for each client, each with
-- a hash over the one before. Nothing of what was read or written stands here.

create table access (
    client_id   uuid        not null,
    number      bigint      not null check (number > 0), -- 1, 2, 3 ... of this client
    recorded_at timestamptz not null,
    role        text        not null,
    subject     text        not null,
    operation   text        not null,
    resources   text        not null,
    purpose     text        not null,
    status      smallint    not null, -- of the answer, as HTTP has it
    hash        bytea       not null,
    primary key (client_id, number)
);

-- How far each chain goes, so that a missing end is noticed. Its row is the lock of whoever adds to the chain.
create table access_head (
    client_id uuid   primary key,
    number    bigint not null,
    hash      bytea  not null
);
