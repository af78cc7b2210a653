-- The tree of Party organizations (domain: 组织). A path lists the codes from the root down, each with a closing slash:
-- everything below an organization starts with its path. Codes compare without case: two codes that differ in the case of
-- their letters only cannot both stand.
create table organization (
    id         uuid                     not null,
    code       varchar(32)              not null,
    name       varchar(200)             not null,
    party_name varchar(240),
    level      varchar(24)              not null,
    kind       varchar(24),
    parent_id  uuid,
    path       varchar(512)             not null,
    version    integer                  not null,
    created_at timestamp with time zone not null,
    import_id  uuid,
    code_key   varchar(64)              not null,
    constraint organization_pkey primary key (id),
    constraint organization_code_unique unique (code),
    constraint organization_path_unique unique (path),
    constraint organization_parent_exists foreign key (parent_id) references organization (id),
    constraint organization_not_own_parent check (parent_id <> id),
    constraint organization_code_key_once unique (code_key)
);

create index organization_parent on organization (parent_id, code);
create index organization_of_import on organization (import_id);

-- What organizations were called before they were renamed, until which day. Only ever added.
create table organization_past (
    id              uuid                     not null,
    organization_id uuid                     not null,
    valid_to        date                     not null,
    name            varchar(200)             not null,
    party_name      varchar(200),
    recorded_at     timestamp with time zone not null,
    constraint organization_past_pkey primary key (id),
    constraint organization_past_once unique (organization_id, valid_to),
    constraint organization_past_organization foreign key (organization_id) references organization (id)
);
