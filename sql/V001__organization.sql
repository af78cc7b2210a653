-- The tree of Party organizations (domain: 组织). A path lists the codes from the root down, each with a closing slash:
-- everything below an organization starts with its path.
create table organization (
    id          uuid                     not null,
    code        varchar(32)              not null,
    name        varchar(100)             not null,
    party_name  varchar(120),
    level       varchar(24)              not null,
    kind        varchar(24),
    parent_id   uuid,
    path        varchar(512)             not null,
    version     integer                  not null,
    created_at  timestamp with time zone not null,
    constraint organization_pkey primary key (id),
    constraint organization_code_unique unique (code),
    constraint organization_path_unique unique (path),
    constraint organization_parent_exists foreign key (parent_id) references organization (id),
    constraint organization_not_own_parent check (parent_id <> id)
);

create index organization_parent on organization (parent_id, code);
