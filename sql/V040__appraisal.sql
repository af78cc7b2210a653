-- The appraisal meeting of a branch (党员互评、民主测评). Who handed in a ballot is kept, so that nobody does twice; what a ballot
-- said is only added to the counts: no row, no time and no order ties it to anyone.
create table appraisal (
    id              uuid                     not null,
    assessment_id   uuid                     not null,
    organization_id uuid                     not null,
    status          varchar(16)              not null,
    guests          integer                  not null,
    opened_by       uuid                     not null,
    opened_at       timestamp with time zone not null,
    closed_by       uuid,
    closed_at       timestamp with time zone,
    version         integer                  not null,
    constraint appraisal_pkey primary key (id),
    constraint appraisal_once unique (assessment_id, organization_id),
    constraint appraisal_run foreign key (assessment_id) references assessment (id),
    constraint appraisal_organization foreign key (organization_id) references organization (id),
    constraint appraisal_status_known check (status in ('OPEN', 'CLOSED')),
    constraint appraisal_closed_dated check ((status = 'CLOSED') = (closed_at is not null)),
    constraint appraisal_guests_counted check (guests >= 0)
);

create table appraisal_voter (
    appraisal_id uuid        not null,
    kind         varchar(16) not null,
    member_id    uuid        not null,
    constraint appraisal_voted_once primary key (appraisal_id, kind, member_id),
    constraint appraisal_voter_meeting foreign key (appraisal_id) references appraisal (id),
    constraint appraisal_voter_member foreign key (member_id) references member (id),
    constraint appraisal_voter_kind_known check (kind in ('MUTUAL', 'DEMOCRATIC'))
);

create index appraisal_voter_member on appraisal_voter (member_id);

create table appraisal_count (
    result_id    uuid        not null,
    kind         varchar(16) not null,
    grade        varchar(24) not null,
    appraisal_id uuid        not null,
    votes        integer     not null,
    constraint appraisal_count_pkey primary key (result_id, kind, grade),
    constraint appraisal_count_result foreign key (result_id) references assessment_result (id),
    constraint appraisal_count_meeting foreign key (appraisal_id) references appraisal (id),
    constraint appraisal_count_not_negative check (votes >= 0)
);

create index appraisal_count_of_meeting on appraisal_count (appraisal_id, kind);

-- A ballot waits encrypted until the voting ends; then all are counted in one step, shuffled, and removed. So no row that
-- tells a vote is of the same transaction as the row that tells who voted.
create table appraisal_ballot (
    id           uuid        not null,
    appraisal_id uuid        not null,
    kind         varchar(16) not null,
    votes_cipher text        not null,
    constraint appraisal_ballot_pkey primary key (id),
    constraint appraisal_ballot_meeting foreign key (appraisal_id) references appraisal (id)
);

create index appraisal_ballot_of_meeting on appraisal_ballot (appraisal_id);

-- What a member says of the own year (个人自评). Once per result, never changed; recorded_by is who wrote it down.
create table self_appraisal (
    id          uuid                     not null,
    result_id   uuid                     not null,
    grade       varchar(24)              not null,
    summary     varchar(24000)           not null,
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint self_appraisal_pkey primary key (id),
    constraint self_appraisal_once unique (result_id),
    constraint self_appraisal_result foreign key (result_id) references assessment_result (id)
);
