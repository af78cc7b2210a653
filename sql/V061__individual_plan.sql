-- What a member who is old, long ill, disabled or in hardship takes on instead of the standard set (一事一议): applied for,
-- decided by the branch, put on record by the committee. live_key is set while the plan counts or may come to count.
create table individual_plan (
    id          uuid                     not null,
    member_id   uuid                     not null,
    plan_year   integer                  not null,
    basis       varchar(500)             not null,
    status      varchar(16)              not null,
    live_key    varchar(48),
    applied_by  uuid                     not null,
    applied_at  timestamp with time zone not null,
    decided_by  uuid,
    meeting     varchar(200),
    decided_on  date,
    recorded_by uuid,
    recorded_at timestamp with time zone,
    reason      varchar(500),
    version     integer                  not null,
    constraint individual_plan_pkey primary key (id),
    constraint individual_plan_member foreign key (member_id) references member (id),
    constraint individual_plan_live_once unique (live_key),
    constraint individual_plan_status_known check
        (status in ('APPLIED', 'DECIDED', 'DECLINED', 'RECORDED', 'RETURNED', 'REVOKED')),
    constraint individual_plan_second_person check (recorded_by is null or recorded_by <> decided_by)
);

create index individual_plan_member on individual_plan (member_id, plan_year);

create table individual_plan_item (
    plan_id uuid    not null,
    rank    integer not null,
    item_id uuid    not null,
    constraint individual_plan_item_pkey primary key (plan_id, rank),
    constraint individual_plan_item_once unique (plan_id, item_id),
    constraint individual_plan_item_plan foreign key (plan_id) references individual_plan (id),
    constraint individual_plan_item_item foreign key (item_id) references item (id)
);
