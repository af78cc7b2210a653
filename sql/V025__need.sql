-- Needs (需求) as they were asked, with what only staff and the claimer may read. A need may be withdrawn before service;
-- what was on the shelf for it stays known. Beside title, text, points and last day reviewers set parts of the item; null
-- is nothing set, empty means all members.
create table need (
    id                     uuid                     not null,
    origin                 varchar(16)              not null,
    title                  varchar(200)             not null,
    description            varchar(4000)            not null,
    category               varchar(32)              not null,
    organization_id        uuid                     not null,
    requester_id           uuid                     not null,
    on_behalf_of           varchar(1000),
    beneficiary_name       varchar(1000),
    beneficiary_phone      varchar(200),
    beneficiary_address    varchar(2000),
    status                 varchar(16)              not null,
    public_title           varchar(200),
    public_description     varchar(4000),
    points                 integer,
    capacity               integer,
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
    every                  varchar(16),
    item_aim_categories    varchar(200),
    item_aim_flags         varchar(50),
    constraint need_pkey primary key (id),
    constraint need_organization foreign key (organization_id) references organization (id),
    constraint need_item foreign key (item_id) references item (id),
    constraint need_published_with_item check ((status <> 'PUBLISHED' or item_id is not null) and (status in
        ('PUBLISHED', 'WITHDRAWN') or item_id is null)),
    constraint need_status_known check (status in ('SUBMITTED', 'SCREENED', 'RETURNED', 'REJECTED', 'PUBLISHED',
        'WITHDRAWN')),
    constraint need_every_known check (every is null or every in ('MONTH', 'QUARTER'))
);

create index need_inbox on need (organization_id, status, id);
create index need_requester on need (requester_id, id);
