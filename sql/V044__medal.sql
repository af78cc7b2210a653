-- The medal of a qualified member (合格共产党员纪念章) as it was handed over, and undone where that was a mistake. Rows are only
-- ever added: the odd ones hand over, the even ones undo the one before; the last number counts.
create table medal_entry (
    id          uuid                     not null,
    result_id   uuid                     not null,
    member_id   uuid                     not null,
    medal_year  integer                  not null,
    number      integer                  not null,
    kind        varchar(16)              not null,
    handed_on   date,
    place       varchar(200),
    note        varchar(1000),
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint medal_entry_pkey primary key (id),
    constraint medal_entry_once unique (member_id, medal_year, number),
    constraint medal_entry_result foreign key (result_id) references assessment_result (id),
    constraint medal_entry_member foreign key (member_id) references member (id),
    constraint medal_entry_kind_known check (kind in ('HANDED_OVER', 'UNDONE')),
    constraint medal_entry_numbered check (number > 0),
    constraint medal_entry_alternates check ((kind = 'HANDED_OVER') = (mod(number, 2) = 1)),
    constraint medal_entry_dated check ((kind = 'HANDED_OVER') = (handed_on is not null)),
    constraint medal_entry_reasoned check (kind = 'HANDED_OVER' or note is not null)
);
