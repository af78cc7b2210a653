-- Party members (党员). The phone is encrypted; phone_index finds it without revealing it.
create table member (
    id             uuid                     not null,
    name           varchar(50)              not null,
    phone_cipher   varchar(200)             not null,
    phone_index    varchar(64)              not null,
    category       varchar(24)              not null,
    stage          varchar(16)              not null,
    status         varchar(24)              not null,
    branch_id      uuid                     not null,
    joined_on      date,
    special_from   date,
    special_to     date,
    floating_from  date,
    floating_to    date,
    version        integer                  not null,
    created_at     timestamp with time zone not null,
    constraint member_pkey primary key (id),
    constraint member_phone_unique unique (phone_index),
    constraint member_branch_exists foreign key (branch_id) references organization (id),
    constraint member_special_dates check (special_to is null or special_from is not null and special_to >= special_from),
    constraint member_floating_dates check (floating_to is null or floating_from is not null and floating_to >= floating_from)
);

create index member_branch on member (branch_id, id);
