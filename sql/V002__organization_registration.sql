-- Units that report in to a street or community (双报到) or build together with it (共建), dated.
create table organization_registration (
    id           uuid                     not null,
    unit_id      uuid                     not null,
    community_id uuid                     not null,
    kind         varchar(16)              not null,
    valid_from   date                     not null,
    valid_to     date,
    recorded_by  uuid,
    recorded_at  timestamp with time zone not null,
    import_id    uuid,
    constraint organization_registration_pkey primary key (id),
    constraint registration_once unique (unit_id, community_id, kind, valid_from),
    constraint registration_unit_exists foreign key (unit_id) references organization (id),
    constraint registration_community_exists foreign key (community_id) references organization (id),
    constraint registration_dates_in_order check (valid_to is null or valid_to >= valid_from),
    constraint registration_kind_known check (kind in ('REPORT_IN', 'CO_BUILDING', 'HOSTED'))
);

create index organization_registration_community on organization_registration (community_id, unit_id);
create index organization_registration_of_import on organization_registration (import_id);
