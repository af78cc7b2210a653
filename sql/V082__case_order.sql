-- Orders (派单) to departments: one leads, others help. live_key is set while an order holds, so that a department has one of
-- a case; lead_key likewise, so that one leads. next_alarm is what it will be reminded of next, at next_alarm_at.
create table case_order (
    id                   uuid                     not null,
    case_id              uuid                     not null,
    department_id        uuid                     not null,
    lead                 boolean                  not null,
    status               varchar(16)              not null,
    live_key             varchar(80),
    lead_key             varchar(40),
    urgent               boolean                  not null,
    acknowledge_hours    integer                  not null,
    settle_hours         integer                  not null,
    ordered_by           uuid                     not null,
    ordered_at           timestamp with time zone not null,
    counted_from         timestamp with time zone not null,
    acknowledge_by       timestamp with time zone not null,
    settle_by            timestamp with time zone not null,
    next_alarm           varchar(16),
    next_alarm_at        timestamp with time zone,
    answered_at          timestamp with time zone,
    answered_by          uuid,
    refused_at           timestamp with time zone,
    refusal              varchar(4000),
    extension_hours      integer,
    extension_reason     varchar(4000),
    extension_status     varchar(16),
    extension_asked_at   timestamp with time zone,
    decided_by           uuid,
    decided_at           timestamp with time zone,
    decision_reason      varchar(4000),
    settlement           varchar(12000),
    settled_at           timestamp with time zone,
    settled_by           uuid,
    ended_at             timestamp with time zone,
    version              integer                  not null,
    constraint case_order_pkey primary key (id),
    constraint case_order_live_once unique (live_key),
    constraint case_order_lead_once unique (lead_key),
    constraint case_order_case foreign key (case_id) references whistle_case (id),
    constraint case_order_department foreign key (department_id) references organization (id),
    constraint case_order_status_known check (status in ('SENT', 'ACKNOWLEDGED', 'NOT_OURS', 'SETTLED', 'RELEASED',
        'CANCELLED')),
    constraint case_order_live_has_key check ((live_key is null) = (status in ('RELEASED', 'CANCELLED'))),
    constraint case_order_lead_has_key check ((lead_key is not null) = (lead and live_key is not null)),
    constraint case_order_hours check (acknowledge_hours > 0 and settle_hours >= acknowledge_hours),
    constraint case_order_extension_known check (extension_status in ('ASKED', 'GRANTED', 'REFUSED')),
    constraint case_order_extension_whole check ((extension_status is null) = (extension_hours is null)),
    constraint case_order_settled_says_how check (status <> 'SETTLED' or settled_at is not null),
    constraint case_order_alarm_known check (next_alarm in ('ANSWER_NEAR', 'ANSWER_OVER', 'SETTLE_NEAR', 'SETTLE_OVER')),
    constraint case_order_alarm_whole check ((next_alarm is null) = (next_alarm_at is null))
);

create index case_order_of_case on case_order (case_id, id);
create index case_order_of_department on case_order (department_id, id);
create index case_order_alarms on case_order (next_alarm_at);

-- What happened to a case, step by step, for those who take part. What people wrote is encrypted.
create table case_step (
    id              uuid                     not null,
    case_id         uuid                     not null,
    order_id        uuid,
    kind            varchar(24)              not null,
    organization_id uuid,
    note            varchar(12000),
    taken_by        uuid,
    on_behalf       boolean                  not null,
    taken_at        timestamp with time zone not null,
    constraint case_step_pkey primary key (id),
    constraint case_step_case foreign key (case_id) references whistle_case (id),
    constraint case_step_order foreign key (order_id) references case_order (id)
);

create index case_step_of_case on case_step (case_id, id);
create index case_step_of_order on case_step (order_id);
create index case_step_taken_by on case_step (taken_by);
