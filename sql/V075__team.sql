-- Teams (志愿服务队、突击队、先锋岗、专业服务团队) of a host, who is in them from when to when, and what they took on as a team.
create table team (
    id              uuid                     not null,
    host_id         uuid                     not null,
    kind            varchar(32)              not null,
    title           varchar(200)             not null,
    live_key        varchar(260),
    leader_id       uuid,
    founded_on      date                     not null,
    disbanded_on    date,
    reason          varchar(4000),
    created_by      uuid                     not null,
    created_at      timestamp with time zone not null,
    ended_by        uuid,
    version         integer                  not null,
    constraint team_pkey primary key (id),
    constraint team_live_once unique (live_key),
    constraint team_host foreign key (host_id) references organization (id),
    constraint team_leader foreign key (leader_id) references member (id),
    constraint team_open_has_key check ((live_key is null) = (disbanded_on is not null)),
    constraint team_days check (disbanded_on is null or disbanded_on >= founded_on)
);

create index team_of_host on team (host_id, id);

create table team_skill (
    team_id  uuid        not null,
    category varchar(32) not null,
    constraint team_skill_pkey primary key (team_id, category),
    constraint team_skill_team foreign key (team_id) references team (id)
);

create table team_member (
    id          uuid        not null,
    team_id     uuid        not null,
    holder_type varchar(16) not null,
    holder_id   uuid        not null,
    joined_on   date        not null,
    left_on     date,
    live_key    varchar(80),
    recorded_by uuid        not null,
    constraint team_member_pkey primary key (id),
    constraint team_member_once unique (live_key),
    constraint team_member_team foreign key (team_id) references team (id),
    constraint team_member_holder_known check (holder_type in ('MEMBER', 'RESIDENT')),
    constraint team_member_open_has_key check ((live_key is null) = (left_on is not null)),
    constraint team_member_days check (left_on is null or left_on >= joined_on)
);

create index team_member_of on team_member (team_id, id);
create index team_member_holder on team_member (holder_id, team_id);

-- A claim of the host that a team serves.
create table team_claim (
    claim_id   uuid                     not null,
    team_id    uuid                     not null,
    claimed_by uuid                     not null,
    claimed_at timestamp with time zone not null,
    constraint team_claim_pkey primary key (claim_id),
    constraint team_claim_claim foreign key (claim_id) references claim (id),
    constraint team_claim_team foreign key (team_id) references team (id)
);

create index team_claim_of on team_claim (team_id, claim_id);

-- Who of the team serves it; residents and members of other branches count here, and earn no points by it.
create table team_turnout (
    claim_id    uuid        not null,
    holder_type varchar(16) not null,
    holder_id   uuid        not null,
    constraint team_turnout_pkey primary key (claim_id, holder_id),
    constraint team_turnout_claim foreign key (claim_id) references team_claim (claim_id),
    constraint team_turnout_holder_known check (holder_type in ('MEMBER', 'RESIDENT'))
);

create index team_turnout_holder on team_turnout (holder_id);

insert into district_kind (id, kind_list, code, title, position, kind_key) values
    (gen_random_uuid(), 'TEAM', 'VOLUNTEER', '志愿服务队', 10, 'TEAM|VOLUNTEER|'),
    (gen_random_uuid(), 'TEAM', 'COMMANDO', '党员突击队', 20, 'TEAM|COMMANDO|'),
    (gen_random_uuid(), 'TEAM', 'PIONEER', '党员先锋岗', 30, 'TEAM|PIONEER|'),
    (gen_random_uuid(), 'TEAM', 'PROFESSIONAL', '专业服务团队', 40, 'TEAM|PROFESSIONAL|');
