-- Offers (服务清单): what a unit or member can do for others.
create table offer (
    id                 uuid                     not null,
    title              varchar(100)             not null,
    description        varchar(2000)            not null,
    category           varchar(32)              not null,
    provider_type      varchar(16)              not null,
    provider_id        uuid                     not null,
    organization_id    uuid                     not null,
    requester_id       uuid                     not null,
    slots              integer                  not null,
    every              varchar(16),
    status             varchar(16)              not null,
    public_title       varchar(100),
    public_description varchar(2000),
    points             integer,
    closes_on          date,
    reason             varchar(500),
    screened_by        uuid,
    item_id            uuid,
    created_at         timestamp with time zone not null,
    version            integer                  not null,
    constraint offer_pkey primary key (id),
    constraint offer_organization foreign key (organization_id) references organization (id),
    constraint offer_category foreign key (category) references item_category (code),
    constraint offer_item foreign key (item_id) references item (id),
    constraint offer_slots_positive check (slots > 0),
    constraint offer_published_with_item check ((status = 'PUBLISHED') = (item_id is not null)),
    constraint offer_status_known check (status in ('SUBMITTED', 'SCREENED', 'RETURNED', 'REJECTED', 'PUBLISHED'))
);

create index offer_inbox on offer (organization_id, status, id);
create index offer_requester on offer (requester_id, id);
