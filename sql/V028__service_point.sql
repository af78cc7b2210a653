-- Service points (党群服务中心、站、点、驿站): where people go who have no phone, and what is offered there. live_key is set while a
-- point is open, so that an office has one of a name.
create table service_point (
    id               uuid                     not null,
    organization_id  uuid                     not null,
    kind             varchar(16)              not null,
    name             varchar(120)             not null,
    address          varchar(400)             not null,
    opening_hours    varchar(400)             not null,
    phone            varchar(30),
    opened_on        date                     not null,
    closed_on        date,
    close_reason     varchar(1000),
    live_key         varchar(200),
    recorded_by      uuid                     not null,
    recorded_at      timestamp with time zone not null,
    version          integer                  not null,
    location_address varchar(200),
    latitude         double precision,
    longitude        double precision,
    constraint service_point_pkey primary key (id),
    constraint service_point_live_once unique (live_key),
    constraint service_point_organization foreign key (organization_id) references organization (id),
    constraint service_point_kind_known check (kind in ('CENTER', 'STATION', 'POINT', 'REST_STOP')),
    constraint service_point_open_has_key check ((live_key is not null) = (closed_on is null)),
    constraint service_point_closed_why check ((closed_on is null) = (close_reason is null)),
    constraint service_point_days check (closed_on is null or closed_on >= opened_on),
    constraint service_point_location_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);

create index service_point_organization on service_point (organization_id, id);

create table service_point_item (
    point_id uuid not null,
    item_id  uuid not null,
    constraint service_point_item_pkey primary key (point_id, item_id),
    constraint service_point_item_point foreign key (point_id) references service_point (id),
    constraint service_point_item_item foreign key (item_id) references item (id)
);

create index service_point_item_item on service_point_item (item_id);

-- Which guide (指导员) works at which service point or with which unit, and from when to when. live_key is set while nobody
-- ended it.
create table guide_assignment (
    id              uuid                     not null,
    account_id      uuid                     not null,
    point_id        uuid,
    organization_id uuid,
    valid_from      date                     not null,
    valid_to        date,
    end_reason      varchar(4000),
    live_key        varchar(80),
    assigned_by     uuid                     not null,
    assigned_at     timestamp with time zone not null,
    ended_by        uuid,
    ended_at        timestamp with time zone,
    version         integer                  not null,
    constraint guide_assignment_pkey primary key (id),
    constraint guide_assignment_live_once unique (live_key),
    constraint guide_assignment_account foreign key (account_id) references account (id),
    constraint guide_assignment_point foreign key (point_id) references service_point (id),
    constraint guide_assignment_organization foreign key (organization_id) references organization (id),
    constraint guide_assignment_one_place check ((point_id is null) <> (organization_id is null)),
    constraint guide_assignment_open_has_key check ((live_key is not null) = (ended_at is null)),
    constraint guide_assignment_days check (valid_to is null or valid_to >= valid_from)
);

create index guide_assignment_account on guide_assignment (account_id, id);
create index guide_assignment_point on guide_assignment (point_id);
create index guide_assignment_organization on guide_assignment (organization_id);
