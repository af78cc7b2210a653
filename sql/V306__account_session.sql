-- A session is what one sign-in opened: it ends by itself some time after that, however often it is refreshed, and can be
-- ended alone. The successor of a refresh token is derived from it, so that two tabs at once get the same one.
create table account_session (
    id         uuid                     not null,
    account_id uuid                     not null,
    device     varchar(30)              not null,
    started_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    ended_at   timestamp with time zone,
    constraint account_session_pkey primary key (id),
    constraint account_session_account foreign key (account_id) references account (id)
);

create index account_session_of on account_session (account_id, started_at);

insert into account_session (id, account_id, device, started_at, expires_at)
    select family_id, account_id, '未知设备', min(issued_at), max(expires_at) from refresh_token group by family_id, account_id;

alter table refresh_token add constraint refresh_token_session foreign key (family_id) references account_session (id);
