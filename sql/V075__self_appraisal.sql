-- What a member says of the own year (个人自评). Once per result, never changed; recorded_by is who wrote it down.
create table self_appraisal (
    id          uuid                     not null,
    result_id   uuid                     not null,
    grade       varchar(24)              not null,
    summary     varchar(4000)            not null,
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint self_appraisal_pkey primary key (id),
    constraint self_appraisal_once unique (result_id),
    constraint self_appraisal_result foreign key (result_id) references assessment_result (id)
);
