-- A finished import as one act, which can be undone while nothing followed.
create table import_act (
    id          uuid                     not null,
    kind        varchar(32)              not null,
    scope_path  varchar(512),
    created     integer                  not null,
    updated     integer                  not null,
    unchanged   integer                  not null,
    made_by     uuid                     not null,
    made_at     timestamp with time zone not null,
    undone_by   uuid,
    undone_at   timestamp with time zone,
    version     integer                  not null,
    constraint import_act_pkey primary key (id),
    constraint import_act_undone check ((undone_by is null) = (undone_at is null))
);

create index import_act_of_account on import_act (made_by, id);
