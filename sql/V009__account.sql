-- Accounts and what they were granted. The epoch rises when everything issued so far must stop working. A resident without
-- a phone is registered by staff, who act for them: such an account cannot sign in. Nobody sets another's password: who
-- makes an account, or resets one, hands over a code that the person turns into a password. A role that makes an office,
-- an administrator or an auditor waits for a second administrator. Residents who signed themselves up have few rights
-- until the community has seen them.
create table account (
    id            uuid                     not null,
    name          varchar(100)             not null,
    phone_cipher  varchar(200),
    phone_index   varchar(64),
    password_hash varchar(200),
    member_id     uuid,
    epoch         integer                  not null,
    locked        boolean                  not null,
    created_at    timestamp with time zone not null,
    version       integer                  not null,
    seen          boolean                  default true not null,
    erased_at     timestamp with time zone,
    locked_at     timestamp with time zone,
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
    pending         boolean     default false not null,
    asked_by        uuid,
    constraint account_role_pkey primary key (id),
    constraint account_role_once unique (account_id, role, organization_id),
    constraint account_role_account foreign key (account_id) references account (id),
    constraint account_role_organization foreign key (organization_id) references organization (id)
);

create index account_role_organization on account_role (organization_id);
