-- Which guide (指导员) works at which service point or with which unit, and from when to when. live_key is set while
-- nobody ended it.
create table guide_assignment (
    id              uuid                     not null,
    account_id      uuid                     not null,
    point_id        uuid,
    organization_id uuid,
    valid_from      date                     not null,
    valid_to        date,
    end_reason      varchar(1000),
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
