-- Who did what. Rows are only ever added; the seals chain them afterwards, so no business transaction waits for a chain.
-- Whoever can write into the database can make rows and hashes that fit together; without a key of the key folder nobody
-- can make their codes (HMAC): of each event as it is recorded, and of each seal.
create table audit_event (
    id                uuid                     not null,
    occurred_at       timestamp with time zone not null,
    account_id        uuid,
    account_name      varchar(100)             not null,
    action            varchar(64)              not null,
    outcome           varchar(16)              not null,
    subject_type      varchar(32)              not null,
    subject_id        varchar(64),
    organization_path varchar(512),
    details           varchar(4000)            not null,
    entries_hash      varchar(64),
    mac               varchar(64),
    constraint audit_event_pkey primary key (id)
);

create index audit_event_subject on audit_event (subject_type, subject_id);
create index audit_event_entries on audit_event (entries_hash);
create index audit_event_of_account on audit_event (account_id, occurred_at);

create table audit_seal (
    seq      bigint      not null,
    event_id uuid        not null,
    previous varchar(64) not null,
    hash     varchar(64) not null,
    mac      varchar(64),
    constraint audit_seal_pkey primary key (seq),
    constraint audit_seal_event_once unique (event_id),
    constraint audit_seal_event foreign key (event_id) references audit_event (id)
);
