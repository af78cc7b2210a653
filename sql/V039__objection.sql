-- What somebody says against a result while it is shown (异议), reviewed by somebody else. member_id is who objects, where
-- that is a member; filed_by the account that wrote it down. open_key keeps one open objection per result and objector.
create table objection (
    id            uuid                     not null,
    result_id     uuid                     not null,
    assessment_id uuid                     not null,
    member_id     uuid,
    filed_by      uuid                     not null,
    received_on   date                     not null,
    reason        varchar(12000)           not null,
    status        varchar(16)              not null,
    open_key      varchar(80),
    filed_at      timestamp with time zone not null,
    reviewed_by   uuid,
    reviewed_at   timestamp with time zone,
    review_reason varchar(8000),
    version       integer                  not null,
    constraint objection_pkey primary key (id),
    constraint objection_open_once unique (open_key),
    constraint objection_result foreign key (result_id) references assessment_result (id),
    constraint objection_run foreign key (assessment_id) references assessment (id),
    constraint objection_member foreign key (member_id) references member (id),
    constraint objection_status_known check (status in ('OPEN', 'UPHELD', 'DISMISSED')),
    constraint objection_reviewed check ((status = 'OPEN') = (reviewed_at is null)),
    constraint objection_open_keyed check ((status = 'OPEN') = (open_key is not null)),
    constraint objection_second_person check (reviewed_by is null or reviewed_by <> filed_by)
);

create index objection_of_run on objection (assessment_id, status);
create index objection_of_result on objection (result_id);
create index objection_of_member on objection (member_id);

-- A result computed anew after an objection (更正): what it says now. The row before it stays as it was; the highest number
-- counts. The points themselves were put right in the ledger.
create table result_correction (
    id                uuid                     not null,
    result_id         uuid                     not null,
    number            integer                  not null,
    objection_id      uuid                     not null,
    total             integer                  not null,
    band              varchar(64)              not null,
    band_title        varchar(200)             not null,
    suggestion        varchar(1200)            not null,
    not_graded_reason varchar(1000),
    vetoed            boolean                  not null,
    needs_review      boolean                  not null,
    blocks            boolean                  not null,
    distance          integer                  not null,
    findings          text                     not null,
    ledger_rows       bigint                   not null,
    corrected_by      uuid                     not null,
    corrected_at      timestamp with time zone not null,
    constraint result_correction_pkey primary key (id),
    constraint result_correction_once unique (result_id, number),
    constraint result_correction_of_objection unique (objection_id),
    constraint result_correction_result foreign key (result_id) references assessment_result (id),
    constraint result_correction_objection foreign key (objection_id) references objection (id),
    constraint result_correction_numbered check (number > 0)
);
