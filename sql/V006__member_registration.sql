-- Members who report in to a community (双报到) or are taken in where they work (流动党员), dated.
create table member_registration (
    id           uuid                     not null,
    member_id    uuid                     not null,
    community_id uuid                     not null,
    kind         varchar(16)              not null,
    valid_from   date                     not null,
    valid_to     date,
    recorded_by  uuid,
    recorded_at  timestamp with time zone not null,
    import_id    uuid,
    constraint member_registration_pkey primary key (id),
    constraint member_registration_once unique (member_id, community_id, kind, valid_from),
    constraint member_registration_member foreign key (member_id) references member (id),
    constraint member_registration_community foreign key (community_id) references organization (id),
    constraint member_registration_dates check (valid_to is null or valid_to >= valid_from),
    constraint member_registration_kind check (kind in ('REPORT_IN', 'HOSTED'))
);

create index member_registration_community on member_registration (community_id, member_id);
create index member_registration_of_import on member_registration (import_id);

-- Units and members who report in by themselves (自主报到), with a code at the community's door or its number; the staff of
-- the place confirm. live_key is set while a request waits.
create table report_in_request (
    id           uuid                     not null,
    holder_type  varchar(16)              not null,
    holder_id    uuid                     not null,
    community_id uuid                     not null,
    status       varchar(16)              not null,
    live_key     varchar(80),
    asked_by     uuid                     not null,
    asked_at     timestamp with time zone not null,
    decided_by   uuid,
    decided_at   timestamp with time zone,
    reason       varchar(4000),
    version      integer                  not null,
    constraint report_in_request_pkey primary key (id),
    constraint report_in_request_community foreign key (community_id) references organization (id),
    constraint report_in_request_live_once unique (live_key),
    constraint report_in_request_holder_known check (holder_type in ('MEMBER', 'ORGANIZATION')),
    constraint report_in_request_status_known check (status in ('WAITING', 'CONFIRMED', 'DECLINED')),
    constraint report_in_request_second_person check (decided_by is null or decided_by <> asked_by)
);

create index report_in_request_community on report_in_request (community_id, id);
create index report_in_request_holder on report_in_request (holder_id, id);
