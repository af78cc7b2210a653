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
    constraint member_registration_pkey primary key (id),
    constraint member_registration_once unique (member_id, community_id, kind, valid_from),
    constraint member_registration_member foreign key (member_id) references member (id),
    constraint member_registration_community foreign key (community_id) references organization (id),
    constraint member_registration_dates check (valid_to is null or valid_to >= valid_from),
    constraint member_registration_kind check (kind in ('REPORT_IN', 'HOSTED'))
);

create index member_registration_community on member_registration (community_id, member_id);
