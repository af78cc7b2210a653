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

alter table outbox_message add column channel varchar(16) default 'WECHAT' not null;
alter table outbox_message add constraint outbox_message_channel_known check (channel in ('WECHAT', 'SMS'));

create index outbox_message_account on outbox_message (account_id, next_at);
