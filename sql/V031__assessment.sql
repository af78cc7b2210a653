-- A run of one scheme over one part of the tree (年度评定). position is the last holder evaluated: a run that was cut off
-- goes on behind it. ledger_rows is how many ledger rows it looked at, so that closing sees what came later.
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
    ledger_rows     bigint                   not null,
    started_by      uuid,
    started_at      timestamp with time zone not null,
    finished_at     timestamp with time zone,
    closed_by       uuid,
    closed_at       timestamp with time zone,
    version         integer                  not null,
    constraint assessment_pkey primary key (id),
    constraint assessment_scheme_exists foreign key (scheme_id) references scheme (id),
    constraint assessment_organization_exists foreign key (organization_id) references organization (id),
    constraint assessment_audience_known check (audience in ('MEMBER', 'ORGANIZATION')),
    constraint assessment_status_known check (status in ('RUNNING', 'PRELIMINARY', 'CLOSED')),
    constraint assessment_closed_dated check ((status = 'CLOSED') = (closed_at is not null))
);

create index assessment_organization on assessment (organization_id, scheme_year);
