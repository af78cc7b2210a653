-- A run of one scheme over one part of the tree (年度评定). position is the last holder evaluated: a run that was cut off goes
-- on behind it. ledger_rows is how many ledger rows it looked at, so that closing sees what came later. The hash over
-- everything an assessment decided, taken when it was closed. The audit event of the closing holds it too. A run by a
-- scheme of stars judges as of the end of a quarter and is confirmed, not closed.
create table assessment (
    id              uuid                     not null,
    scheme_year     integer                  not null,
    scheme_id       uuid                     not null,
    organization_id uuid                     not null,
    audience        varchar(16)              not null,
    as_of           date                     not null,
    status          varchar(16)              not null,
    job_id          uuid                     not null,
    position        uuid,
    evaluated       integer                  not null,
    started_by      uuid,
    started_at      timestamp with time zone not null,
    finished_at     timestamp with time zone,
    closed_by       uuid,
    closed_at       timestamp with time zone,
    version         integer                  not null,
    seal            varchar(64),
    quarter         integer,
    constraint assessment_pkey primary key (id),
    constraint assessment_scheme_exists foreign key (scheme_id) references scheme (id),
    constraint assessment_organization_exists foreign key (organization_id) references organization (id),
    constraint assessment_audience_known check (audience in ('MEMBER', 'ORGANIZATION')),
    constraint assessment_closed_dated check ((status = 'CLOSED') = (closed_at is not null)),
    constraint assessment_quarter_known check (quarter between 1 and 4),
    constraint assessment_status_known check (status in ('RUNNING', 'PRELIMINARY', 'CLOSED', 'CONFIRMED')),
    constraint assessment_confirmed_is_of_stars check (status <> 'CONFIRMED' or quarter is not null),
    constraint assessment_closed_is_yearly check (status <> 'CLOSED' or quarter is null)
);

create index assessment_organization on assessment (organization_id, scheme_year);

-- What a run says about one holder (评定建议), with every finding behind it. Rows are only ever added. organization_id is the
-- branch or unit the holder was evaluated in, report_ins the paths they reported in to, each between bars. ledger_rows is
-- how many rows of the year it looked at. The outcome on pace is what a run within the year says of whoever keeps pace
-- with the mandatory items; empty for a year that was over.
create table assessment_result (
    id                uuid           not null,
    assessment_id     uuid           not null,
    holder_type       varchar(16)    not null,
    holder_id         uuid           not null,
    holder_name       varchar(200)   not null,
    organization_id   uuid           not null,
    report_ins        varchar(16000) not null,
    total             integer        not null,
    band              varchar(64)    not null,
    band_title        varchar(200)   not null,
    suggestion        varchar(1200)  not null,
    not_graded_reason varchar(1000),
    vetoed            boolean        not null,
    needs_review      boolean        not null,
    blocks            boolean        not null,
    distance          integer        not null,
    findings          text           not null,
    ledger_rows       bigint,
    band_on_pace      varchar(64),
    constraint assessment_result_pkey primary key (id),
    constraint assessment_result_once unique (assessment_id, holder_id, holder_type),
    constraint assessment_result_run foreign key (assessment_id) references assessment (id),
    constraint assessment_result_organization foreign key (organization_id) references organization (id)
);

create index assessment_result_order on assessment_result (assessment_id, id);
create index assessment_result_holder on assessment_result (holder_id, assessment_id);
