-- Messages that leave the service, written in the transaction of the notice they announce and delivered at least once.
-- Of the consents to a template each message uses one up.
create table message_consent (
    account_id uuid    not null,
    template   varchar(32) not null,
    remaining  integer not null,
    constraint message_consent_pkey primary key (account_id, template),
    constraint message_consent_account foreign key (account_id) references account (id),
    constraint message_consent_not_negative check (remaining >= 0)
);

create table outbox_message (
    id         uuid                     not null,
    account_id uuid                     not null,
    notice_id  uuid                     not null,
    template   varchar(32)              not null,
    status     varchar(16)              not null,
    attempts   integer                  not null,
    next_at    timestamp with time zone,
    ended_at   timestamp with time zone,
    constraint outbox_message_pkey primary key (id),
    constraint outbox_message_notice foreign key (notice_id) references notice (id),
    constraint outbox_message_status_known check (status in ('WAITING', 'SENT', 'GIVEN_UP'))
);

create index outbox_message_due on outbox_message (next_at);
