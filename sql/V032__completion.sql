-- Attendance of mandatory items, which are owed without a claim. live_key keeps the same attendance from being counted
-- twice. Attendance is one by item, holder and day, whatever its wording; of an item with a rhythm one counts in each
-- month or quarter. counts_as is the day that stands for it: the day itself, or the first of its period.
create table completion (
    id          uuid                     not null,
    item_id     uuid                     not null,
    holder_type varchar(16)              not null,
    holder_id   uuid                     not null,
    served_on   date                     not null,
    summary     varchar(1000)            not null,
    status      varchar(16)              not null,
    reason      varchar(4000),
    live_key    varchar(200),
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    decided_by  uuid,
    decided_at  timestamp with time zone,
    version     integer                  not null,
    on_behalf   boolean                  default false not null,
    counts_as   date                     not null,
    import_id   uuid,
    constraint completion_pkey primary key (id),
    constraint completion_once unique (live_key),
    constraint completion_item foreign key (item_id) references item (id),
    constraint completion_status_known check (status in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REVERSED'))
);

create index completion_holder on completion (holder_id, item_id, status);
create index completion_item on completion (item_id, status, id);
create index completion_of_import on completion (import_id);
