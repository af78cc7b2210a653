create table account_activation (
    account_id uuid                     not null,
    code_hash  varchar(64)              not null,
    expires_at timestamp with time zone not null,
    constraint account_activation_pkey primary key (account_id),
    constraint account_activation_account foreign key (account_id) references account (id)
);

-- Who made or changed whose account: for some time the two are no counterparts of each other.
create table account_change (
    id         uuid                     not null,
    account_id uuid                     not null,
    changed_by uuid                     not null,
    changed_at timestamp with time zone not null,
    constraint account_change_pkey primary key (id),
    constraint account_change_account foreign key (account_id) references account (id)
);

create index account_change_of on account_change (account_id, changed_by, changed_at);

-- One row, once: of many who set up an empty installation at the same moment one does.
create table installation_setup (
    id         integer not null,
    account_id uuid    not null,
    constraint installation_setup_pkey primary key (id),
    constraint installation_setup_once check (id = 1),
    constraint installation_setup_account foreign key (account_id) references account (id)
);
