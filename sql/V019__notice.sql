-- The in-app inbox. A notice is written in the transaction of what it tells. What a notice is about, so that a phone can
-- show it by its kind and open what it tells of. How many are unread is asked by every screen.
create table notice (
    id         uuid                     not null,
    account_id uuid                     not null,
    text       varchar(8000)            not null,
    subject_id uuid,
    created_at timestamp with time zone not null,
    read_at    timestamp with time zone,
    kind       varchar(24)              default 'OTHER' not null,
    constraint notice_pkey primary key (id),
    constraint notice_kind_known check (kind in ('CLAIM', 'ATTENDANCE', 'NEED', 'OFFER', 'ITEM', 'FREE_PLACE',
        'DISPATCH', 'REDEMPTION', 'CREDIT', 'MEMBER_REPORT_IN', 'UNIT_REPORT_IN', 'INDIVIDUAL_PLAN', 'APPRAISAL',
        'OBJECTION', 'RESULT', 'ASSESSMENT', 'MEDAL', 'HELP_PLAN', 'STAR', 'WORK_REPORT', 'REMINDER', 'ACCOUNT',
        'SIGN_IN', 'OTHER'))
);

create index notice_inbox on notice (account_id, id);
create index notice_unread on notice (account_id, read_at);

-- Messages that leave the service, written in the transaction of the notice they announce and delivered at least once. Of
-- the consents to a template each message uses one up.
create table message_consent (
    account_id uuid        not null,
    template   varchar(32) not null,
    remaining  integer     not null,
    constraint message_consent_pkey primary key (account_id, template),
    constraint message_consent_account foreign key (account_id) references account (id),
    constraint message_consent_not_negative check (remaining >= 0)
);

-- By which channels an account wants its messages announced, and how many text messages it got on the day it got the last.
-- Without a row it is as before: on WeChat, where the person agreed. The inbox is always there.
create table message_choice (
    account_id uuid                     not null,
    wechat     boolean                  not null,
    sms        boolean                  not null,
    sms_day    date,
    sms_sent   integer                  not null,
    chosen_at  timestamp with time zone not null,
    constraint message_choice_pkey primary key (account_id),
    constraint message_choice_account foreign key (account_id) references account (id),
    constraint message_choice_not_negative check (sms_sent >= 0)
);

create table outbox_message (
    id         uuid        not null,
    account_id uuid        not null,
    notice_id  uuid        not null,
    template   varchar(32) not null,
    status     varchar(16) not null,
    attempts   integer     not null,
    next_at    timestamp with time zone,
    ended_at   timestamp with time zone,
    channel    varchar(16) default 'WECHAT' not null,
    constraint outbox_message_pkey primary key (id),
    constraint outbox_message_notice foreign key (notice_id) references notice (id),
    constraint outbox_message_status_known check (status in ('WAITING', 'SENT', 'GIVEN_UP')),
    constraint outbox_message_channel_known check (channel in ('WECHAT', 'SMS'))
);

create index outbox_message_due on outbox_message (next_at);
create index outbox_message_account on outbox_message (account_id, next_at);
