-- Offers (服务清单): what a unit or member can do for others. A provider may withdraw an offer; what was on the shelf for it
-- stays known.
create table offer (
    id                     uuid                     not null,
    title                  varchar(200)             not null,
    description            varchar(4000)            not null,
    category               varchar(32)              not null,
    provider_type          varchar(16)              not null,
    provider_id            uuid                     not null,
    organization_id        uuid                     not null,
    requester_id           uuid                     not null,
    slots                  integer                  not null,
    every                  varchar(16),
    status                 varchar(16)              not null,
    public_title           varchar(200),
    public_description     varchar(4000),
    points                 integer,
    closes_on              date,
    reason                 varchar(4000),
    screened_by            uuid,
    item_id                uuid,
    created_at             timestamp with time zone not null,
    version                integer                  not null,
    item_category          varchar(32),
    item_times             integer,
    item_place             varchar(100),
    item_opens_on          date,
    item_starts_at         timestamp with time zone,
    item_ends_at           timestamp with time zone,
    item_for_organizations boolean,
    item_for_members       boolean,
    item_for_residents     boolean,
    item_check_in_required boolean,
    item_evidence_required boolean,
    item_participants_earn boolean,
    item_aim_categories    varchar(200),
    item_aim_flags         varchar(50),
    constraint offer_pkey primary key (id),
    constraint offer_organization foreign key (organization_id) references organization (id),
    constraint offer_item foreign key (item_id) references item (id),
    constraint offer_slots_positive check (slots > 0),
    constraint offer_published_with_item check ((status <> 'PUBLISHED' or item_id is not null) and (status in
        ('PUBLISHED', 'WITHDRAWN') or item_id is null)),
    constraint offer_status_known check (status in ('SUBMITTED', 'SCREENED', 'RETURNED', 'REJECTED', 'PUBLISHED',
        'WITHDRAWN'))
);

create index offer_inbox on offer (organization_id, status, id);
create index offer_requester on offer (requester_id, id);
create index offer_of_provider on offer (provider_id);
