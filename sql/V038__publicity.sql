-- The results of an assessment shown inside the branches and communities (公示), with time for objections. Once per
-- assessment, never changed: other results are another assessment. calendar says whether the holidays of those years were
-- known or weekends alone were left out. Of results that were shown before it was entered here objections are taken until
-- objections_until: the full number of working days after the entry.
create table publicity (
    id               uuid                     not null,
    assessment_id    uuid                     not null,
    shown_from       date                     not null,
    shown_to         date                     not null,
    working_days     integer                  not null,
    calendar         varchar(16)              not null,
    announced_by     uuid                     not null,
    announced_at     timestamp with time zone not null,
    objections_until date                     not null,
    constraint publicity_pkey primary key (id),
    constraint publicity_once unique (assessment_id),
    constraint publicity_run foreign key (assessment_id) references assessment (id),
    constraint publicity_dates check (shown_to >= shown_from),
    constraint publicity_days_positive check (working_days > 0),
    constraint publicity_calendar_known check (calendar in ('PUBLISHED', 'WEEKENDS'))
);
