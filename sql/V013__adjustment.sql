-- Rewards and deductions of the year (奖励和处分加扣分): proposed by one person, decided by another.
create table adjustment (
    id           uuid                     not null,
    holder_type  varchar(16)              not null,
    holder_id    uuid                     not null,
    kind         varchar(16)              not null,
    points       integer                  not null,
    basis        varchar(500)             not null,
    occurred_on  date                     not null,
    status       varchar(16)              not null,
    proposed_by  uuid                     not null,
    proposed_at  timestamp with time zone not null,
    reviewed_by  uuid,
    reviewed_at  timestamp with time zone,
    reason       varchar(500),
    version      integer                  not null,
    constraint adjustment_pkey primary key (id),
    constraint adjustment_points_positive check (points > 0),
    constraint adjustment_kind_known check (kind in ('REWARD', 'DEDUCTION')),
    constraint adjustment_second_person check (reviewed_by is null or reviewed_by <> proposed_by)
);

create index adjustment_holder on adjustment (holder_id);
