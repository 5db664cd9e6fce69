-- When a client is to be looked at again although nobody has reported anything: written with the events that decide it.

create table review (
    client_id uuid        primary key,
    due_at    timestamptz            -- null while nothing will fall due
);

create index review_due on review (due_at) where due_at is not null;
