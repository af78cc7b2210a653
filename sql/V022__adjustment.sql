-- The catalogue of rewards and deductions of a district (加扣分目录): fixed points, and how much one holder can get or lose by
-- an entry in a year. An entry that is closed stays with what was decided by it.
create table adjustment_rule (
    id              uuid                     not null,
    organization_id uuid                     not null,
    audience        varchar(16)              not null,
    kind            varchar(16)              not null,
    title           varchar(200)             not null,
    points          integer                  not null,
    yearly_cap      integer                  not null,
    created_by      uuid                     not null,
    created_at      timestamp with time zone not null,
    closed_by       uuid,
    closed_at       timestamp with time zone,
    live_key        varchar(300),
    constraint adjustment_rule_pkey primary key (id),
    constraint adjustment_rule_organization foreign key (organization_id) references organization (id),
    constraint adjustment_rule_once unique (live_key),
    constraint adjustment_rule_audience_known check (audience in ('MEMBER', 'ORGANIZATION')),
    constraint adjustment_rule_kind_known check (kind in ('REWARD', 'DEDUCTION')),
    constraint adjustment_rule_points check (points between 1 and 1000 and yearly_cap >= points),
    constraint adjustment_rule_closed check ((closed_at is null) = (live_key is not null))
);

-- Rewards and deductions of the year (奖励和处分加扣分): proposed by one person, decided by another.
create table adjustment (
    id          uuid                     not null,
    holder_type varchar(16)              not null,
    holder_id   uuid                     not null,
    kind        varchar(16)              not null,
    points      integer                  not null,
    basis       varchar(4000)            not null,
    occurred_on date                     not null,
    status      varchar(16)              not null,
    proposed_by uuid                     not null,
    proposed_at timestamp with time zone not null,
    reviewed_by uuid,
    reviewed_at timestamp with time zone,
    reason      varchar(4000),
    version     integer                  not null,
    rule_id     uuid,
    import_id   uuid,
    constraint adjustment_pkey primary key (id),
    constraint adjustment_points_positive check (points > 0),
    constraint adjustment_kind_known check (kind in ('REWARD', 'DEDUCTION')),
    constraint adjustment_second_person check (reviewed_by is null or reviewed_by <> proposed_by),
    constraint adjustment_rule_known foreign key (rule_id) references adjustment_rule (id)
);

create index adjustment_holder on adjustment (holder_id);
create index adjustment_by_rule on adjustment (holder_id, rule_id);
create index adjustment_of_import on adjustment (import_id);
