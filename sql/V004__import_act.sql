-- A finished import as one act, which can be undone while nothing followed.
create table import_act (
    id         uuid                     not null,
    kind       varchar(32)              not null,
    scope_path varchar(512),
    created    integer                  not null,
    updated    integer                  not null,
    unchanged  integer                  not null,
    made_by    uuid                     not null,
    made_at    timestamp with time zone not null,
    undone_by  uuid,
    undone_at  timestamp with time zone,
    version    integer                  not null,
    constraint import_act_pkey primary key (id),
    constraint import_act_undone check ((undone_by is null) = (undone_at is null))
);

create index import_act_of_account on import_act (made_by, id);

-- What a record said before and after a change, encrypted; who changed it is here and in the trail. Values are only ever
-- added.
create table record_change (
    id           uuid                     not null,
    subject_type varchar(16)              not null,
    subject_id   uuid                     not null,
    field        varchar(32)              not null,
    from_cipher  varchar(9000),
    to_cipher    varchar(9000),
    changed_by   uuid                     not null,
    changed_at   timestamp with time zone not null,
    import_id    uuid,
    constraint record_change_pkey primary key (id),
    constraint record_change_import foreign key (import_id) references import_act (id)
);

create index record_change_of_subject on record_change (subject_type, subject_id, id);
create index record_change_of_import on record_change (import_id, id);
