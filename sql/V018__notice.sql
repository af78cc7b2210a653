-- The in-app inbox. A notice is written in the transaction of what it tells.
create table notice (
    id         uuid                     not null,
    account_id uuid                     not null,
    text       varchar(800)             not null,
    subject_id uuid,
    created_at timestamp with time zone not null,
    read_at    timestamp with time zone,
    constraint notice_pkey primary key (id)
);

create index notice_inbox on notice (account_id, id);
