-- Cases (吹哨派单): something found in a grid, settled by the community or sent by the street to departments. Who reported it
-- and what they wrote is encrypted. A case is numbered within its district and year.
create table whistle_case (
    id               uuid                     not null,
    district_id      uuid                     not null,
    case_year        integer                  not null,
    case_number      integer                  not null,
    place_id         uuid                     not null,
    reporter_id      uuid                     not null,
    on_behalf_of     varchar(1000),
    contact_name     varchar(1000),
    contact_phone    varchar(200),
    contact_address  varchar(2000),
    title            varchar(200)             not null,
    description      varchar(12000)           not null,
    location_address varchar(200),
    latitude         double precision,
    longitude        double precision,
    matter_id        uuid,
    urgent           boolean                  not null,
    status           varchar(16)              not null,
    rounds           integer                  not null,
    need_id          uuid,
    reason           varchar(4000),
    handled_by       uuid,
    handled_at       timestamp with time zone,
    checked_by       uuid,
    satisfaction     varchar(16),
    rated_at         timestamp with time zone,
    reported_at      timestamp with time zone not null,
    closed_at        timestamp with time zone,
    version          integer                  not null,
    constraint whistle_case_pkey primary key (id),
    constraint whistle_case_number_once unique (district_id, case_year, case_number),
    constraint whistle_case_district foreign key (district_id) references organization (id),
    constraint whistle_case_place foreign key (place_id) references organization (id),
    constraint whistle_case_matter foreign key (matter_id) references case_matter (id),
    constraint whistle_case_need foreign key (need_id) references need (id),
    constraint whistle_case_status_known check (status in ('REPORTED', 'SETTLED_HERE', 'ESCALATED', 'ORDERED', 'SETTLED',
        'CHECKED', 'ON_SHELF', 'CLOSED', 'DISMISSED', 'WITHDRAWN')),
    constraint whistle_case_satisfaction_known check (satisfaction in ('SATISFIED', 'FAIRLY', 'DISSATISFIED')),
    constraint whistle_case_reopened_once check (rounds between 1 and 2),
    constraint whistle_case_ends check ((closed_at is not null) = (status in ('CLOSED', 'DISMISSED', 'WITHDRAWN'))),
    constraint whistle_case_shelf_has_need check (status <> 'ON_SHELF' or need_id is not null),
    constraint whistle_case_location_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);

create index whistle_case_of_place on whistle_case (place_id, id);
create index whistle_case_of_reporter on whistle_case (reporter_id, id);
create index whistle_case_of_status on whistle_case (status, id);
create index whistle_case_of_need on whistle_case (need_id);

-- The last number given in a district and year; the row is held while a case is made.
create table case_number (
    district_id uuid    not null,
    case_year   integer not null,
    last_number integer not null,
    constraint case_number_pkey primary key (district_id, case_year),
    constraint case_number_district foreign key (district_id) references organization (id)
);
