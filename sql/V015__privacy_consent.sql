-- Who agreed to which version of the privacy notice, and when; it is asked once a version.
create table privacy_consent (
    account_id   uuid                     not null,
    version      integer                  not null,
    consented_at timestamp with time zone not null,
    constraint privacy_consent_pkey primary key (account_id, version),
    constraint privacy_consent_account foreign key (account_id) references account (id)
);
