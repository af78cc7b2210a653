-- Failures count for a phone together with the address they come from: nobody shuts somebody else out. Both only as keyed
-- digests. From an address that somebody signed in from before, the pause grows instead of a shut door.
drop table sign_in_failure;

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
