-- 月调度: how every holder stood at the end of a month, as it was known when the month was taken. Rows are only added.
create table progress_month (
    snapshot_year  integer                  not null,
    snapshot_month integer                  not null,
    taken_at       timestamp with time zone not null,
    constraint progress_month_pkey primary key (snapshot_year, snapshot_month),
    constraint progress_month_known check (snapshot_month between 1 and 12)
);

-- How a holder stood in a month: what is missing, why a reminder is due and where the holder reports in, as lists without
-- a bound.
create table progress_snapshot (
    id                uuid                     not null,
    snapshot_year     integer                  not null,
    snapshot_month    integer                  not null,
    holder_type       varchar(16)              not null,
    holder_id         uuid                     not null,
    organization_id   uuid                     not null,
    home_path         varchar(512)             not null,
    report_ins        varchar(100000)          not null,
    mandatory_done    integer                  not null,
    mandatory_owed    integer                  not null,
    claimed           integer                  not null,
    done              integer                  not null,
    overdue           integer                  not null,
    points            integer                  not null,
    missing           text                     not null,
    reasons           text                     not null,
    needs_reminder    boolean                  not null,
    taken_at          timestamp with time zone not null,
    mandatory_on_pace integer,
    constraint progress_snapshot_pkey primary key (id),
    constraint progress_snapshot_once unique (snapshot_year, snapshot_month, holder_type, holder_id),
    constraint progress_snapshot_counts check (mandatory_done >= 0 and mandatory_owed >= mandatory_done and claimed >= 0
        and done >= 0 and overdue >= 0)
);

create index progress_snapshot_place on progress_snapshot (snapshot_year, snapshot_month, home_path);
create index progress_snapshot_of_holder on progress_snapshot (holder_id);

-- The month that runs, as it stood in the last night: one row for each holder, written anew every night. The figures of a
-- large place are read from here and not worked out while somebody waits.
create table progress_running (
    holder_id         uuid                     not null,
    holder_type       varchar(16)              not null,
    home_path         varchar(512)             not null,
    report_ins        varchar(100000)          not null,
    mandatory_done    integer                  not null,
    mandatory_owed    integer                  not null,
    mandatory_on_pace integer                  not null,
    claimed           integer                  not null,
    done              integer                  not null,
    overdue           integer                  not null,
    points            integer                  not null,
    needs_reminder    boolean                  not null,
    as_of             date                     not null,
    taken_at          timestamp with time zone not null,
    constraint progress_running_pkey primary key (holder_id)
);

create index progress_running_place on progress_running (home_path);

create table progress_reminder (
    id             uuid                     not null,
    snapshot_year  integer                  not null,
    snapshot_month integer                  not null,
    holder_type    varchar(16)              not null,
    holder_id      uuid                     not null,
    sent_by        uuid                     not null,
    sent_at        timestamp with time zone not null,
    constraint progress_reminder_pkey primary key (id),
    constraint progress_reminder_once unique (snapshot_year, snapshot_month, holder_type, holder_id)
);

create index progress_reminder_of_holder on progress_reminder (holder_id);
