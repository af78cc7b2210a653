-- Which WeChat identity belongs to which account, and how it came to: a ticket for whoever scanned first and says later
-- who they are, and a request that someone who knows them confirms. The session key of WeChat is never stored.
create table wechat_binding (
    id             uuid                     not null,
    account_id     uuid                     not null,
    open_id_cipher varchar(300)             not null,
    open_id_index  varchar(64)              not null,
    bound_at       timestamp with time zone not null,
    constraint wechat_binding_pkey primary key (id),
    constraint wechat_binding_account_once unique (account_id),
    constraint wechat_binding_open_id_once unique (open_id_index),
    constraint wechat_binding_account foreign key (account_id) references account (id)
);

create table wechat_ticket (
    id             uuid                     not null,
    ticket_hash    varchar(64)              not null,
    open_id_cipher varchar(300)             not null,
    expires_at     timestamp with time zone not null,
    used_at        timestamp with time zone,
    constraint wechat_ticket_pkey primary key (id),
    constraint wechat_ticket_once unique (ticket_hash)
);

-- Whoever asks to bind a WeChat identity reads a number to the person who confirms: two people who ask for the same
-- account are told apart. A number in the roster that was changed lately opens nothing by itself.
create table wechat_request (
    id             uuid                     not null,
    account_id     uuid,
    member_id      uuid,
    open_id_cipher varchar(300)             not null,
    status         varchar(16)              not null,
    live_key       uuid,
    asked_at       timestamp with time zone not null,
    decided_by     uuid,
    decided_at     timestamp with time zone,
    version        integer                  not null,
    number_hash    varchar(64),
    tries          integer                  default 0 not null,
    constraint wechat_request_pkey primary key (id),
    constraint wechat_request_live_once unique (live_key),
    constraint wechat_request_account foreign key (account_id) references account (id),
    constraint wechat_request_member foreign key (member_id) references member (id),
    constraint wechat_request_somebody check (account_id is not null or member_id is not null),
    constraint wechat_request_status_known check (status in ('WAITING', 'CONFIRMED', 'DECLINED', 'REPLACED')),
    constraint wechat_request_second_person check (decided_by is null or account_id is null or decided_by <> account_id)
);

create index wechat_request_of_account on wechat_request (account_id);
create index wechat_request_of_member on wechat_request (member_id);
