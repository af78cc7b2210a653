-- The shelf (货架): mandatory, optional and recommended items. taken counts the places that live claims hold; where an item
-- is done once in each period (every, times = 1), capacity is that of one period and what is taken in all may be more.
-- What residents offer is neighbourly help (互惠): it earns no Party points. submitted_by handed the draft in and does not
-- review it; screened_by passed it at the first level. aim_categories and aim_flags say whom among members it is aimed at:
-- codes between commas (,RURAL,TWO_NEW,), null for all. adoption_* is the joint meeting that adopted a mandatory item.
-- starts_at and ends_at are the hours of an item at a fixed time. latitude and longitude (GCJ-02, degrees) are where it is
-- on the map, where somebody marked it.
create table item (
    id                    uuid                     not null,
    kind                  varchar(16)              not null,
    for_organizations     boolean                  not null,
    for_members           boolean                  not null,
    for_residents         boolean                  not null,
    title                 varchar(200)             not null,
    description           varchar(4000)            not null,
    category              varchar(32)              not null,
    points                integer                  not null,
    capacity              integer,
    taken                 integer                  not null,
    times                 integer                  not null,
    organization_id       uuid                     not null,
    opens_on              date                     not null,
    closes_on             date                     not null,
    place                 varchar(200),
    item_year             integer                  not null,
    check_in_required     boolean                  not null,
    evidence_required     boolean                  not null,
    participants_earn     boolean                  not null,
    provider_type         varchar(16),
    provider_id           uuid,
    origin                varchar(16),
    need_id               uuid,
    status                varchar(16)              not null,
    reason                varchar(1000),
    ever_claimed          boolean                  not null,
    created_by            uuid,
    created_rank          integer                  not null,
    reviewed_by           uuid,
    created_at            timestamp with time zone not null,
    published_at          timestamp with time zone,
    closed_at             timestamp with time zone,
    version               integer                  not null,
    every                 varchar(16),
    submitted_by          uuid,
    starts_at             timestamp with time zone,
    ends_at               timestamp with time zone,
    aim_categories        varchar(200),
    aim_flags             varchar(50),
    screened_by           uuid,
    difficulty            varchar(16),
    adoption_meeting      varchar(100),
    adoption_held_on      date,
    adoption_participants varchar(1000),
    import_id             uuid,
    location_address      varchar(200),
    latitude              double precision,
    longitude             double precision,
    constraint item_pkey primary key (id),
    constraint item_organization foreign key (organization_id) references organization (id),
    constraint item_points_in_range check (points between 0 and 1000),
    constraint item_times_in_range check (times between 1 and 366),
    constraint item_dates_in_order check (closes_on >= opens_on),
    constraint item_has_audience check (for_organizations or for_members or for_residents),
    constraint item_residents_take_offers check (not for_residents or kind = 'RECOMMENDED'),
    constraint item_mandatory_unlimited check (kind <> 'MANDATORY' or capacity is null),
    constraint item_kind_known check (kind in ('MANDATORY', 'OPTIONAL', 'RECOMMENDED')),
    constraint item_status_known check (status in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'REJECTED', 'PUBLISHED', 'CLOSED',
        'ARCHIVED')),
    constraint item_every_known check (every is null or every in ('MONTH', 'QUARTER')),
    constraint item_of_resident_without_points check (provider_type is null or provider_type <> 'RESIDENT' or points = 0),
    constraint item_hours_in_order check (ends_at is null or (starts_at is not null and ends_at > starts_at)),
    constraint item_every_has_capacity check (every is null or times > 1 or kind = 'MANDATORY' or capacity is not null),
    constraint item_taken_within_capacity check (taken >= 0 and (capacity is null or (every is not null and times = 1)
        or taken <= capacity)),
    constraint item_aims_at_members check ((aim_categories is null and aim_flags is null) or for_members),
    constraint item_difficulty_known check (difficulty is null or difficulty in ('EASY', 'NORMAL', 'HARD', 'VERY_HARD')),
    constraint item_adoption_whole check ((adoption_meeting is null) = (adoption_held_on is null) and (adoption_meeting
        is null) = (adoption_participants is null)),
    constraint item_adoption_of_mandatory check (adoption_meeting is null or kind = 'MANDATORY'),
    constraint item_location_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);

create index item_shelf on item (organization_id, status, id);
create index item_mandatory on item (item_year, kind, status);
create index item_closing on item (status, closes_on);
create index item_of_provider on item (provider_id);
create index item_of_import on item (import_id);
create index item_of_need on item (need_id);

-- The places taken in a month (2026-11) or quarter (2026-Q4) of an item; a row is made with the first claim of its period.
create table item_period (
    item_id  uuid       not null,
    period   varchar(7) not null,
    capacity integer    not null,
    taken    integer    not null,
    constraint item_period_pkey primary key (item_id, period),
    constraint item_period_item foreign key (item_id) references item (id),
    constraint item_period_taken_within_capacity check (taken between 0 and capacity)
);

-- Who wants to be told when a full item has a place again (有空位时告诉我); gone once told.
create table item_watch (
    id         uuid                     not null,
    item_id    uuid                     not null,
    account_id uuid                     not null,
    created_at timestamp with time zone not null,
    constraint item_watch_pkey primary key (id),
    constraint item_watch_once unique (item_id, account_id),
    constraint item_watch_item foreign key (item_id) references item (id)
);

create index item_watch_of_account on item_watch (account_id);
