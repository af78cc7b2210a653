-- Accounts and what they were granted. The epoch rises when everything issued so far must stop working.
create table account (
    id              uuid                     not null,
    name            varchar(50)              not null,
    phone_cipher    varchar(200)             not null,
    phone_index     varchar(64)              not null,
    password_hash   varchar(200)             not null,
    member_id       uuid,
    epoch           integer                  not null,
    locked          boolean                  not null,
    created_at      timestamp with time zone not null,
    version         integer                  not null,
    constraint account_pkey primary key (id),
    constraint account_phone_unique unique (phone_index),
    constraint account_member_unique unique (member_id),
    constraint account_member_exists foreign key (member_id) references member (id)
);

create table account_role (
    id              uuid        not null,
    account_id      uuid        not null,
    role            varchar(24) not null,
    organization_id uuid,
    constraint account_role_pkey primary key (id),
    constraint account_role_once unique (account_id, role, organization_id),
    constraint account_role_account foreign key (account_id) references account (id),
    constraint account_role_organization foreign key (organization_id) references organization (id)
);

create index account_role_organization on account_role (organization_id);

-- Failed sign-ins by phone, whether an account has that phone or not: nobody learns from a lock who is registered.
create table sign_in_failure (
    phone_index  varchar(64)              not null,
    attempts     integer                  not null,
    locked_until timestamp with time zone,
    last_at      timestamp with time zone not null,
    constraint sign_in_failure_pkey primary key (phone_index)
);
