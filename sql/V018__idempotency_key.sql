-- The first answer to a request key, stored in the transaction of its effect. A stored answer goes only to the account as
-- it was when it got it, with the same roles; and it is kept encrypted.
create table idempotency_key (
    account_id   uuid                     not null,
    operation    varchar(200)             not null,
    request_key  uuid                     not null,
    request_hash varchar(64)              not null,
    status       integer                  not null,
    body         text,
    created_at   timestamp with time zone not null,
    grants_hash  varchar(64),
    constraint idempotency_key_pkey primary key (account_id, operation, request_key)
);

create index idempotency_key_age on idempotency_key (created_at);
