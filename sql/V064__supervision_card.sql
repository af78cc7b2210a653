-- 督办提示卡: drafted by one person or by the service, signed by another, answered, closed. Of one task or order one at a time.
create table supervision_card (
    id              uuid                     not null,
    organization_id uuid                     not null,
    to_id           uuid                     not null,
    subject_id      uuid,
    live_key        uuid,
    about           varchar(200)             not null,
    reason          varchar(12000)           not null,
    answer_by       date                     not null,
    status          varchar(16)              not null,
    drafted_by      uuid,
    drafted_at      timestamp with time zone not null,
    signed_by       uuid,
    signed_at       timestamp with time zone,
    answer          varchar(12000),
    answered_by     uuid,
    answered_at     timestamp with time zone,
    remark          varchar(12000),
    decided_by      uuid,
    version         integer                  not null,
    constraint supervision_card_pkey primary key (id),
    constraint supervision_card_organization foreign key (organization_id) references organization (id),
    constraint supervision_card_to foreign key (to_id) references organization (id),
    constraint supervision_card_once unique (live_key),
    constraint supervision_card_status_known
        check (status in ('DRAFT', 'ISSUED', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    constraint supervision_card_second_person check (signed_by is null or drafted_by is null or signed_by <> drafted_by),
    constraint supervision_card_answered check ((answered_by is null) = (answer is null))
);

create index supervision_card_of_organization on supervision_card (organization_id, id);
create index supervision_card_of_receiver on supervision_card (to_id, id);
create index supervision_card_of_subject on supervision_card (subject_id);
