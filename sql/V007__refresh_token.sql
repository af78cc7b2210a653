-- Refresh tokens, hashed. A family is one login; using a token twice ends the family.
create table refresh_token (
    id          uuid                     not null,
    family_id   uuid                     not null,
    account_id  uuid                     not null,
    token_hash  varchar(64)              not null,
    issued_at   timestamp with time zone not null,
    expires_at  timestamp with time zone not null,
    used_at     timestamp with time zone,
    constraint refresh_token_pkey primary key (id),
    constraint refresh_token_unique unique (token_hash),
    constraint refresh_token_account foreign key (account_id) references account (id)
);

create index refresh_token_family on refresh_token (family_id);
