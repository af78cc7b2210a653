-- Attendance of mandatory items, which are owed without a claim. live_key keeps the same attendance from being counted
-- twice.
create table completion (
    id          uuid                     not null,
    item_id     uuid                     not null,
    holder_type varchar(16)              not null,
    holder_id   uuid                     not null,
    served_on   date                     not null,
    summary     varchar(500)             not null,
    status      varchar(16)              not null,
    reason      varchar(500),
    live_key    varchar(200),
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    decided_by  uuid,
    decided_at  timestamp with time zone,
    version     integer                  not null,
    constraint completion_pkey primary key (id),
    constraint completion_once unique (live_key),
    constraint completion_item foreign key (item_id) references item (id),
    constraint completion_status_known check (status in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REVERSED'))
);

create index completion_holder on completion (holder_id, item_id, status);
create index completion_item on completion (item_id, status, id);
