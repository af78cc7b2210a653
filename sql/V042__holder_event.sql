-- Events that bear on the band and not on the points (减星项、否决项): proposed by one person, decided by another. live_key keeps
-- the same event of one holder and day from being entered twice.
create table holder_event (
    id          uuid                     not null,
    holder_type varchar(16)              not null,
    holder_id   uuid                     not null,
    of_stars    boolean                  not null,
    code        varchar(64)              not null,
    title       varchar(200)             not null,
    basis       varchar(4000)            not null,
    occurred_on date                     not null,
    status      varchar(16)              not null,
    live_key    varchar(160),
    proposed_by uuid                     not null,
    proposed_at timestamp with time zone not null,
    reviewed_by uuid,
    reviewed_at timestamp with time zone,
    reason      varchar(4000),
    version     integer                  not null,
    constraint holder_event_pkey primary key (id),
    constraint holder_event_once unique (live_key),
    constraint holder_event_holder_known check (holder_type in ('MEMBER', 'ORGANIZATION')),
    constraint holder_event_status_known check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'REVOKED')),
    constraint holder_event_second_person check (reviewed_by is null or reviewed_by <> proposed_by)
);

create index holder_event_holder on holder_event (holder_id, status);
