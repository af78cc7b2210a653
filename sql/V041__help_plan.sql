-- Help for a member whose registration was put off or who was found unqualified (帮扶): a helper, dated notes, and a check
-- within a year of the approval.
create table help_plan (
    id           uuid                     not null,
    result_id    uuid                     not null,
    member_id    uuid                     not null,
    helper_id    uuid                     not null,
    kind         varchar(16)              not null,
    measures     varchar(12000)           not null,
    approved_on  date                     not null,
    check_on     date                     not null,
    appointed_by uuid                     not null,
    appointed_at timestamp with time zone not null,
    outcome      varchar(16),
    checked_on   date,
    checked_by   uuid,
    remark       varchar(12000),
    version      integer                  not null,
    constraint help_plan_pkey primary key (id),
    constraint help_plan_once unique (result_id),
    constraint help_plan_result foreign key (result_id) references assessment_result (id),
    constraint help_plan_member foreign key (member_id) references member (id),
    constraint help_plan_helper foreign key (helper_id) references member (id),
    constraint help_plan_helper_is_another check (helper_id <> member_id),
    constraint help_plan_kind_known check (kind in ('BRANCH', 'CONCENTRATED')),
    constraint help_plan_within_a_year check (check_on >= approved_on and check_on <= approved_on + interval '12' month),
    constraint help_plan_checked check ((outcome is null) = (checked_on is null)),
    constraint help_plan_outcome_known check (outcome in ('MET', 'NOT_MET'))
);

create index help_plan_due on help_plan (check_on);
create index help_plan_of_member on help_plan (member_id);
create index help_plan_of_helper on help_plan (helper_id);

create table help_note (
    id          uuid                     not null,
    plan_id     uuid                     not null,
    made_on     date                     not null,
    text        varchar(12000)           not null,
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint help_note_pkey primary key (id),
    constraint help_note_plan foreign key (plan_id) references help_plan (id)
);

create index help_note_of_plan on help_note (plan_id, id);
