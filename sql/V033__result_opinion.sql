-- What the branch meeting said about a result (评定意见): 应到, 实到, 同意. Once per result, never changed.
create table result_opinion (
    id          uuid                     not null,
    result_id   uuid                     not null,
    meeting     varchar(100)             not null,
    held_on     date                     not null,
    votes_due   integer                  not null,
    present     integer                  not null,
    agreed      integer                  not null,
    grade       varchar(24)              not null,
    minutes     varchar(4000),
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint result_opinion_pkey primary key (id),
    constraint result_opinion_once unique (result_id),
    constraint result_opinion_result foreign key (result_id) references assessment_result (id),
    constraint result_opinion_votes check (votes_due >= present and present >= agreed and agreed >= 0)
);
