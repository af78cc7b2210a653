create table sign_in_failure (
    phone_index   varchar(64)              not null,
    address_index varchar(64)              not null,
    attempts      integer                  not null,
    shut_until    timestamp with time zone,
    last_at       timestamp with time zone not null,
    constraint sign_in_failure_pkey primary key (phone_index, address_index)
);

create table known_address (
    phone_index   varchar(64)              not null,
    address_index varchar(64)              not null,
    last_at       timestamp with time zone not null,
    constraint known_address_pkey primary key (phone_index, address_index)
);

-- Codes that prove a phone. Phone and code only as keyed digests.
create table phone_code (
    phone_index   varchar(64) not null,
    purpose       varchar(16) not null,
    code_hash     varchar(64),
    sent_at       timestamp with time zone,
    day_began_at  timestamp with time zone,
    sent_that_day integer     not null,
    tries         integer     not null,
    constraint phone_code_pkey primary key (phone_index, purpose)
);
