-- A session is what one sign-in opened: it ends by itself some time after that, however often it is refreshed, and can be
-- ended alone. The successor of a refresh token is derived from it, so that two tabs at once get the same one.
create table account_session (
    id         uuid                     not null,
    account_id uuid                     not null,
    device     varchar(30)              not null,
    started_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    ended_at   timestamp with time zone,
    constraint account_session_pkey primary key (id),
    constraint account_session_account foreign key (account_id) references account (id)
);

create index account_session_of on account_session (account_id, started_at);

-- Refresh tokens, hashed. A family is one login; using a token twice ends the family.
create table refresh_token (
    id         uuid                     not null,
    family_id  uuid                     not null,
    account_id uuid                     not null,
    token_hash varchar(64)              not null,
    issued_at  timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    constraint refresh_token_pkey primary key (id),
    constraint refresh_token_unique unique (token_hash),
    constraint refresh_token_account foreign key (account_id) references account (id),
    constraint refresh_token_session foreign key (family_id) references account_session (id)
);

create index refresh_token_family on refresh_token (family_id);
