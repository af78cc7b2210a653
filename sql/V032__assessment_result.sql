-- What a run says about one holder (评定建议), with every finding behind it. Rows are only ever added. organization_id is
-- the branch or unit the holder was evaluated in, report_ins the paths they reported in to, each between bars.
create table assessment_result (
    id                uuid           not null,
    assessment_id     uuid           not null,
    holder_type       varchar(16)    not null,
    holder_id         uuid           not null,
    holder_name       varchar(100)   not null,
    organization_id   uuid           not null,
    report_ins        varchar(16000) not null,
    total             integer        not null,
    band              varchar(64)    not null,
    band_title        varchar(100)   not null,
    suggestion        varchar(600)   not null,
    not_graded_reason varchar(500),
    vetoed            boolean        not null,
    needs_review      boolean        not null,
    blocks            boolean        not null,
    distance          integer        not null,
    findings          text           not null,
    constraint assessment_result_pkey primary key (id),
    constraint assessment_result_once unique (assessment_id, holder_id, holder_type),
    constraint assessment_result_run foreign key (assessment_id) references assessment (id),
    constraint assessment_result_organization foreign key (organization_id) references organization (id)
);

create index assessment_result_order on assessment_result (assessment_id, id);
create index assessment_result_holder on assessment_result (holder_id, assessment_id);
