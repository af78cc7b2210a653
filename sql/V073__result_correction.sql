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
