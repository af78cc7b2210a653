-- How often meetings of a kind are due at a level. Without an organization it holds everywhere; what a city or district
-- decides holds there and below it, the nearest counts. NONE: not asked for there.
create table meeting_rhythm (
    id              uuid              not null,
    organization_id uuid,
    kind            varchar(32)       not null,
    level           varchar(32)       not null,
    every           varchar(16)       not null,
    rhythm_key      varchar(120)      not null,
    version         integer default 0 not null,
    constraint meeting_rhythm_pkey primary key (id),
    constraint meeting_rhythm_once unique (rhythm_key),
    constraint meeting_rhythm_organization foreign key (organization_id) references organization (id),
    constraint meeting_rhythm_every_known check (every in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'NONE'))
);

insert into meeting_rhythm (id, kind, level, every, rhythm_key) values
    (gen_random_uuid(), 'JOINT', 'CITY', 'HALF_YEAR', 'JOINT|CITY|'),
    (gen_random_uuid(), 'JOINT', 'DISTRICT', 'QUARTER', 'JOINT|DISTRICT|'),
    (gen_random_uuid(), 'JOINT', 'STREET', 'QUARTER', 'JOINT|STREET|'),
    (gen_random_uuid(), 'JOINT', 'COMMUNITY', 'MONTH', 'JOINT|COMMUNITY|');
