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
