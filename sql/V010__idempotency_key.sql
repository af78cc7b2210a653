-- The first answer to a request key, stored in the transaction of its effect.
create table idempotency_key (
    account_id   uuid                     not null,
    operation    varchar(200)             not null,
    request_key  uuid                     not null,
    request_hash varchar(64)              not null,
    status       integer                  not null,
    body         text,
    created_at   timestamp with time zone not null,
    constraint idempotency_key_pkey primary key (account_id, operation, request_key)
);

create index idempotency_key_age on idempotency_key (created_at);
