-- 应急召集: a community or street calls up who reported in there; shifts with places, who was asked, said what, came and went.
create table call_up (
    id              uuid                     not null,
    organization_id uuid                     not null,
    title           varchar(100)             not null,
    reason          varchar(12000)           not null,
    commander_id    uuid,
    item_id         uuid,
    skills          varchar(700)             not null,
    status          varchar(16)              not null,
    called_by       uuid                     not null,
    called_at       timestamp with time zone not null,
    stood_down_by   uuid,
    stood_down_at   timestamp with time zone,
    version         integer                  not null,
    constraint call_up_pkey primary key (id),
    constraint call_up_organization foreign key (organization_id) references organization (id),
    constraint call_up_commander foreign key (commander_id) references member (id),
    constraint call_up_item foreign key (item_id) references item (id),
    constraint call_up_status_known check (status in ('CALLED', 'STOOD_DOWN')),
    constraint call_up_stood_down check ((status = 'STOOD_DOWN') = (stood_down_at is not null))
);

create index call_up_of_organization on call_up (organization_id, id);

create table call_up_shift (
    id         uuid                     not null,
    call_up_id uuid                     not null,
    position   integer                  not null,
    title      varchar(50)              not null,
    location   varchar(100)             not null,
    starts_at  timestamp with time zone not null,
    ends_at    timestamp with time zone not null,
    capacity   integer                  not null,
    taken      integer                  not null,
    constraint call_up_shift_pkey primary key (id),
    constraint call_up_shift_call_up foreign key (call_up_id) references call_up (id),
    constraint call_up_shift_once unique (call_up_id, position),
    constraint call_up_shift_hours check (ends_at > starts_at),
    constraint call_up_shift_places check (taken >= 0 and taken <= capacity)
);

create table call_up_member (
    id          uuid                     not null,
    call_up_id  uuid                     not null,
    member_id   uuid                     not null,
    asked_at    timestamp with time zone not null,
    answer      varchar(16),
    shift_id    uuid,
    reason      varchar(12000),
    answered_by uuid,
    answered_at timestamp with time zone,
    prompt      boolean                  not null,
    came_at     timestamp with time zone,
    by_code     boolean                  not null,
    went_at     timestamp with time zone,
    minutes     integer                  not null,
    version     integer                  not null,
    constraint call_up_member_pkey primary key (id),
    constraint call_up_member_call_up foreign key (call_up_id) references call_up (id),
    constraint call_up_member_member foreign key (member_id) references member (id),
    constraint call_up_member_shift foreign key (shift_id) references call_up_shift (id),
    constraint call_up_member_once unique (call_up_id, member_id),
    constraint call_up_member_answer_known check (answer in ('COMING', 'CANNOT')),
    constraint call_up_member_comes_to_a_shift check (answer is null or (answer = 'COMING') = (shift_id is not null)),
    constraint call_up_member_went_after check (went_at is null or went_at >= came_at)
);

create index call_up_member_of_member on call_up_member (member_id, call_up_id);
create index call_up_member_of_shift on call_up_member (shift_id);
