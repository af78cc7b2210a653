-- What the branch meeting said about a result (评定意见): 应到, 实到, 同意. Once per result, never changed.
create table result_opinion (
    id          uuid                     not null,
    result_id   uuid                     not null,
    meeting     varchar(200)             not null,
    held_on     date                     not null,
    votes_due   integer                  not null,
    present     integer                  not null,
    agreed      integer                  not null,
    grade       varchar(24)              not null,
    minutes     varchar(24000),
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint result_opinion_pkey primary key (id),
    constraint result_opinion_once unique (result_id),
    constraint result_opinion_result foreign key (result_id) references assessment_result (id),
    constraint result_opinion_votes check (votes_due >= present and present >= agreed and agreed >= 0)
);

-- What the superior committee decided (审定): by a second person, after an opinion. Once per result, never changed; where it
-- is otherwise than the system suggested (与建议不一致), why.
create table result_approval (
    id                 uuid                     not null,
    result_id          uuid                     not null,
    assessment_id      uuid                     not null,
    opinion_by         uuid                     not null,
    grade              varchar(24)              not null,
    basis              varchar(4000)            not null,
    approved_by        uuid                     not null,
    approved_at        timestamp with time zone not null,
    against_suggestion boolean                  default false not null,
    reason             varchar(4000),
    constraint result_approval_pkey primary key (id),
    constraint result_approval_once unique (result_id),
    constraint result_approval_result foreign key (result_id) references assessment_result (id),
    constraint result_approval_run foreign key (assessment_id) references assessment (id),
    constraint result_approval_second_person check (approved_by <> opinion_by),
    constraint result_approval_reasoned check (not against_suggestion or reason is not null)
);

create index result_approval_grades on result_approval (assessment_id, grade);
