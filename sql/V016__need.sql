-- Needs (需求) as they were asked, with what only staff and the claimer may read.
create table need (
    id                  uuid                     not null,
    origin              varchar(16)              not null,
    title               varchar(100)             not null,
    description         varchar(2000)            not null,
    category            varchar(32)              not null,
    organization_id     uuid                     not null,
    requester_id        uuid                     not null,
    on_behalf_of        varchar(50),
    beneficiary_name    varchar(50),
    beneficiary_phone   varchar(200),
    beneficiary_address varchar(1000),
    status              varchar(16)              not null,
    public_title        varchar(100),
    public_description  varchar(2000),
    points              integer,
    capacity            integer,
    closes_on           date,
    reason              varchar(500),
    screened_by         uuid,
    item_id             uuid,
    created_at          timestamp with time zone not null,
    version             integer                  not null,
    constraint need_pkey primary key (id),
    constraint need_organization foreign key (organization_id) references organization (id),
    constraint need_category foreign key (category) references item_category (code),
    constraint need_item foreign key (item_id) references item (id),
    constraint need_published_with_item check ((status = 'PUBLISHED') = (item_id is not null)),
    constraint need_status_known check (status in ('SUBMITTED', 'SCREENED', 'RETURNED', 'REJECTED', 'PUBLISHED'))
);

create index need_inbox on need (organization_id, status, id);
create index need_requester on need (requester_id, id);
