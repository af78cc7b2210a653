-- What a district calls and sorts for itself: kinds of meetings and, list by list, of whatever else is data and no code.
-- Those without a district hold everywhere; a district adds its own, and a row of its own under a shipped code renames,
-- moves or closes it there. kind_key is which code of which list is taken where.
create table district_kind (
    id          uuid                  not null,
    district_id uuid,
    kind_list   varchar(32)           not null,
    code        varchar(32)           not null,
    title       varchar(100)          not null,
    position    integer               not null,
    closed      boolean default false not null,
    version     integer default 0     not null,
    kind_key    varchar(120)          not null,
    constraint district_kind_pkey primary key (id),
    constraint district_kind_once unique (kind_key),
    constraint district_kind_district foreign key (district_id) references organization (id),
    constraint district_kind_position check (position between 0 and 9999)
);

create index district_kind_list on district_kind (kind_list, position);

insert into district_kind (id, kind_list, code, title, position, kind_key) values
    (gen_random_uuid(), 'MEETING', 'JOINT', '党建联席会议', 10, 'MEETING|JOINT|'),
    (gen_random_uuid(), 'MEETING', 'DELIBERATION', '居民议事厅', 20, 'MEETING|DELIBERATION|'),
    (gen_random_uuid(), 'MEETING', 'REGULAR', '基层党建例会', 30, 'MEETING|REGULAR|'),
    (gen_random_uuid(), 'MEETING', 'PARTY_DAY', '主题党日', 40, 'MEETING|PARTY_DAY|'),
    (gen_random_uuid(), 'MEETING', 'GENERAL', '支部党员大会', 50, 'MEETING|GENERAL|'),
    (gen_random_uuid(), 'MEETING', 'COMMITTEE', '支部委员会', 60, 'MEETING|COMMITTEE|'),
    (gen_random_uuid(), 'MEETING', 'GROUP', '党小组会', 70, 'MEETING|GROUP|'),
    (gen_random_uuid(), 'MEETING', 'LESSON', '党课', 80, 'MEETING|LESSON|');
