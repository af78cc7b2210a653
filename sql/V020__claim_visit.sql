-- What was done for a claim: one row a visit. A returned one is superseded by the next.
create table claim_visit (
    id          uuid                     not null,
    claim_id    uuid                     not null,
    served_on   date                     not null,
    starts_at   timestamp with time zone,
    ends_at     timestamp with time zone,
    minutes     integer,
    summary     varchar(1000)            not null,
    superseded  boolean                  not null,
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint claim_visit_pkey primary key (id),
    constraint claim_visit_claim foreign key (claim_id) references claim (id),
    constraint claim_visit_times check ((starts_at is null) = (ends_at is null) and (ends_at is null or ends_at > starts_at))
);

create index claim_visit_claim on claim_visit (claim_id);

-- Pictures that belong to a visit; optional, off unless the item asks for them.
create table evidence (
    id         uuid                     not null,
    account_id uuid                     not null,
    visit_id   uuid,
    media_type varchar(32)              not null,
    size_bytes integer                  not null,
    sha256     varchar(64)              not null,
    created_at timestamp with time zone not null,
    constraint evidence_pkey primary key (id),
    constraint evidence_visit foreign key (visit_id) references claim_visit (id)
);

create index evidence_visit on evidence (visit_id);
