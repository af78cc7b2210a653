-- Party members (党员). The phone is encrypted; phone_index finds it without revealing it. A member may have no phone of
-- their own: then branch, name and the day the membership began tell who it is. name_sort is what a name is ordered by
-- (姓氏笔画, then pinyin), a text that every database compares alike, filled by the service. merged_into is the record that
-- holds what this one held, once two records of one person became one; import_id the import that made it. Who left long
-- ago is known by an id alone: erased_at is when the name and what else tells who it was were erased.
create table member (
    id               uuid                     not null,
    name             varchar(100)             not null,
    phone_cipher     varchar(200),
    phone_index      varchar(64),
    category         varchar(24)              not null,
    stage            varchar(16)              not null,
    status           varchar(24)              not null,
    branch_id        uuid                     not null,
    joined_on        date,
    special_from     date,
    special_to       date,
    floating_from    date,
    floating_to      date,
    version          integer                  not null,
    created_at       timestamp with time zone not null,
    no_phone_key     varchar(250),
    import_id        uuid,
    merged_into      uuid,
    name_sort        varchar(120),
    phone_changed_at timestamp with time zone,
    erased_at        timestamp with time zone,
    constraint member_pkey primary key (id),
    constraint member_phone_unique unique (phone_index),
    constraint member_branch_exists foreign key (branch_id) references organization (id),
    constraint member_special_dates check (special_to is null or special_from is not null and special_to >= special_from),
    constraint member_floating_dates check (floating_to is null or floating_from is not null and floating_to >=
        floating_from),
    constraint member_without_phone_once unique (no_phone_key),
    constraint member_identified check ((phone_index is null) = (no_phone_key is not null)),
    constraint member_merged_into_another check (merged_into is null or merged_into <> id),
    constraint member_merged_into_member foreign key (merged_into) references member (id)
);

create index member_branch on member (branch_id, id);
create index member_of_import on member (import_id);
create index member_by_name on member (branch_id, name_sort, id);
create index member_merged_into on member (merged_into);

-- How members stood before a change: status, branch, category, stage and flags, until which day. Only ever added. The
-- state of a day is the row with the earliest valid_to that is not before it; where there is none, the member's own.
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
