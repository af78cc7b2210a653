-- How members stood before a change: status, branch, category, stage and flags, until which day. Only ever added. The state
-- of a day is the row with the earliest valid_to that is not before it; where there is none, the member's own.
create table member_past (
    id          uuid                     not null,
    member_id   uuid                     not null,
    valid_to    date                     not null,
    category    varchar(24)              not null,
    stage       varchar(16)              not null,
    status      varchar(24)              not null,
    branch_id   uuid                     not null,
    special     boolean                  not null,
    floating    boolean                  not null,
    recorded_at timestamp with time zone not null,
    constraint member_past_pkey primary key (id),
    constraint member_past_once unique (member_id, valid_to),
    constraint member_past_member foreign key (member_id) references member (id),
    constraint member_past_branch foreign key (branch_id) references organization (id)
);

create index member_past_of_branch on member_past (branch_id, valid_to);
