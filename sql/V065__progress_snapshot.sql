-- 月调度: how every holder stood at the end of a month, as it was known when the month was taken. Rows are only added.
create table progress_month (
    snapshot_year  integer                  not null,
    snapshot_month integer                  not null,
    taken_at       timestamp with time zone not null,
    constraint progress_month_pkey primary key (snapshot_year, snapshot_month),
    constraint progress_month_known check (snapshot_month between 1 and 12)
);

create table progress_snapshot (
    id              uuid                     not null,
    snapshot_year   integer                  not null,
    snapshot_month  integer                  not null,
    holder_type     varchar(16)              not null,
    holder_id       uuid                     not null,
    organization_id uuid                     not null,
    home_path       varchar(512)             not null,
    report_ins      varchar(4000)            not null,
    mandatory_done  integer                  not null,
    mandatory_owed  integer                  not null,
    claimed         integer                  not null,
    done            integer                  not null,
    overdue         integer                  not null,
    points          integer                  not null,
    missing         varchar(20000)           not null,
    reasons         varchar(4000)            not null,
    needs_reminder  boolean                  not null,
    taken_at        timestamp with time zone not null,
    constraint progress_snapshot_pkey primary key (id),
    constraint progress_snapshot_once unique (snapshot_year, snapshot_month, holder_type, holder_id),
    constraint progress_snapshot_counts check
        (mandatory_done >= 0 and mandatory_owed >= mandatory_done and claimed >= 0 and done >= 0 and overdue >= 0)
);

create index progress_snapshot_place on progress_snapshot (snapshot_year, snapshot_month, home_path);

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
