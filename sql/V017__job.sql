-- Long work with progress; a lease tells which instance works on it, so that another takes over when that one is gone. An
-- uploaded table holds names and phone numbers: while it waits for its turn it is stored encrypted.
create table job (
    id               uuid                     not null,
    kind             varchar(32)              not null,
    caller           varchar(16000)           not null,
    account_id       uuid,
    parameters       varchar(4000)            not null,
    status           varchar(16)              not null,
    done             integer                  not null,
    total            integer                  not null,
    message          varchar(2000),
    result           text,
    result_url       varchar(200),
    cancel_requested boolean                  not null,
    owner            uuid,
    lease_until      timestamp with time zone,
    created_at       timestamp with time zone not null,
    finished_at      timestamp with time zone,
    payload_cipher   text,
    constraint job_pkey primary key (id)
);

create index job_waiting on job (status, lease_until);
create index job_of_account on job (account_id);

-- One row per recurring duty: whoever holds the unexpired lock does it.
create table job_lock (
    name         varchar(64)              not null,
    owner        uuid                     not null,
    locked_until timestamp with time zone not null,
    constraint job_lock_pkey primary key (name)
);
