-- Tasks of offices (重点任务、领办项目、落实事项), the lists they stand on, who helps, their milestones and what was reported.
create table task_list (
    id              uuid         not null,
    organization_id uuid         not null,
    title           varchar(100) not null,
    title_key       varchar(100) not null,
    issued_on       date         not null,
    made_by         uuid         not null,
    version         integer      not null,
    constraint task_list_pkey primary key (id),
    constraint task_list_organization foreign key (organization_id) references organization (id),
    constraint task_list_once unique (organization_id, title_key)
);

create table task (
    id           uuid          not null,
    list_id      uuid,
    source       varchar(16)   not null,
    source_id    uuid,
    place_id     uuid          not null,
    heading      varchar(200),
    title        varchar(200)  not null,
    measures     varchar(4000) not null,
    lead_id      uuid          not null,
    secretary_id uuid,
    due          date,
    rhythm       varchar(16)   not null,
    opened_on    date          not null,
    opened_by    uuid          not null,
    import_id    uuid,
    reported_on  date,
    status       varchar(16)   not null,
    finished_on  date,
    finished_at  timestamp with time zone,
    finished_by  uuid,
    decided_by   uuid,
    decided_at   timestamp with time zone,
    reason       varchar(12000),
    told_pace    varchar(16),
    version      integer       not null,
    constraint task_pkey primary key (id),
    constraint task_of_list foreign key (list_id) references task_list (id),
    constraint task_place foreign key (place_id) references organization (id),
    constraint task_lead foreign key (lead_id) references organization (id),
    constraint task_secretary foreign key (secretary_id) references member (id),
    constraint task_import foreign key (import_id) references import_act (id),
    constraint task_source_known check (source in ('LIST', 'RESOLUTION', 'CASE', 'AGREEMENT', 'SELF')),
    constraint task_source_named check ((source in ('RESOLUTION', 'CASE', 'AGREEMENT')) = (source_id is not null)),
    constraint task_listed check ((source = 'LIST') = (list_id is not null)),
    constraint task_rhythm_known check (rhythm in ('NONE', 'MONTH', 'QUARTER', 'HALF_YEAR')),
    constraint task_status_known check (status in ('OPEN', 'FINISHED', 'DONE', 'DROPPED')),
    constraint task_finished check ((status in ('FINISHED', 'DONE')) = (finished_on is not null)),
    constraint task_second_person check (status <> 'DONE' or decided_by <> finished_by)
);

create index task_of_place on task (place_id, id);
create index task_of_lead on task (lead_id, id);
create index task_of_secretary on task (secretary_id);
create index task_on_list on task (list_id);
create index task_of_source on task (source_id);
create index task_of_import on task (import_id);

create table task_support (
    id              uuid not null,
    task_id         uuid not null,
    organization_id uuid not null,
    constraint task_support_pkey primary key (id),
    constraint task_support_task foreign key (task_id) references task (id),
    constraint task_support_organization foreign key (organization_id) references organization (id),
    constraint task_support_once unique (task_id, organization_id)
);

create index task_support_of_organization on task_support (organization_id, task_id);

create table task_milestone (
    id         uuid         not null,
    task_id    uuid         not null,
    title      varchar(100) not null,
    due        date         not null,
    reached_on date,
    constraint task_milestone_pkey primary key (id),
    constraint task_milestone_task foreign key (task_id) references task (id)
);

create index task_milestone_of_task on task_milestone (task_id, due);

create table task_report (
    id          uuid                     not null,
    task_id     uuid                     not null,
    made_on     date                     not null,
    text        varchar(12000)           not null,
    reported_by uuid                     not null,
    reported_at timestamp with time zone not null,
    constraint task_report_pkey primary key (id),
    constraint task_report_task foreign key (task_id) references task (id)
);

create index task_report_of_task on task_report (task_id, id);
