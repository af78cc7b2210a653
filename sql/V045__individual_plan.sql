-- What a member who is old, long ill, disabled or in hardship takes on instead of the standard set (一事一议): applied for,
-- decided by the branch, put on record by the committee. live_key is set while the plan counts or may come to count. When
-- a plan that counted was revoked: a year is not closed by results that were computed before.
create table individual_plan (
    id          uuid                     not null,
    member_id   uuid                     not null,
    plan_year   integer                  not null,
    basis       varchar(4000)            not null,
    status      varchar(16)              not null,
    live_key    varchar(48),
    applied_by  uuid                     not null,
    applied_at  timestamp with time zone not null,
    decided_by  uuid,
    meeting     varchar(400),
    decided_on  date,
    recorded_by uuid,
    recorded_at timestamp with time zone,
    reason      varchar(4000),
    version     integer                  not null,
    revoked_at  timestamp with time zone,
    constraint individual_plan_pkey primary key (id),
    constraint individual_plan_member foreign key (member_id) references member (id),
    constraint individual_plan_live_once unique (live_key),
    constraint individual_plan_status_known check (status in ('APPLIED', 'DECIDED', 'DECLINED', 'RECORDED', 'RETURNED',
        'REVOKED')),
    constraint individual_plan_second_person check (recorded_by is null or recorded_by <> decided_by)
);

create index individual_plan_member on individual_plan (member_id, plan_year);

-- What is agreed for one member: it may differ from the item in how often, and for how many points. A line has an id of
-- its own, for the points that come from the plan itself (source INDIVIDUAL_PLAN).
create table individual_plan_item (
    plan_id uuid    not null,
    rank    integer not null,
    item_id uuid    not null,
    id      uuid    not null,
    times   integer not null,
    points  integer not null,
    constraint individual_plan_item_pkey primary key (plan_id, rank),
    constraint individual_plan_item_once unique (plan_id, item_id),
    constraint individual_plan_item_plan foreign key (plan_id) references individual_plan (id),
    constraint individual_plan_item_item foreign key (item_id) references item (id),
    constraint individual_plan_item_id_unique unique (id),
    constraint individual_plan_item_times check (times between 1 and 366),
    constraint individual_plan_item_points check (points between 0 and 1000)
);
