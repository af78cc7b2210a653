-- What the superior committee decided (审定): by a second person, after an opinion. Once per result, never changed.
create table result_approval (
    id            uuid                     not null,
    result_id     uuid                     not null,
    assessment_id uuid                     not null,
    opinion_by    uuid                     not null,
    grade         varchar(24)              not null,
    basis         varchar(500)             not null,
    approved_by   uuid                     not null,
    approved_at   timestamp with time zone not null,
    constraint result_approval_pkey primary key (id),
    constraint result_approval_once unique (result_id),
    constraint result_approval_result foreign key (result_id) references assessment_result (id),
    constraint result_approval_run foreign key (assessment_id) references assessment (id),
    constraint result_approval_second_person check (approved_by <> opinion_by)
);

create index result_approval_grades on result_approval (assessment_id, grade);
