-- Claims (认领). live_key is set while the claim keeps its place and after it was verified, so that a holder has at most one
-- on an item; it is null once the claim was withdrawn, revoked, expired or reversed. period is the month or quarter of the
-- item whose place it takes. claimed_on_behalf tells that somebody acted in another's place (代办). appointment_* is when
-- both sides meet, the latest proposal; the note is encrypted, for it may name a door. claimer_confirmed_* is who said
-- that the claimer may learn where a person in need lives.
create table claim (
    id                    uuid                     not null,
    item_id               uuid                     not null,
    holder_type           varchar(16)              not null,
    holder_id             uuid                     not null,
    status                varchar(16)              not null,
    points                integer                  not null,
    live_key              varchar(120),
    served_on             date,
    visits                integer                  not null,
    checked_in_at         timestamp with time zone,
    checked_out_at        timestamp with time zone,
    submitted_by          uuid,
    submitted_at          timestamp with time zone,
    decided_by            uuid,
    decided_at            timestamp with time zone,
    reason                varchar(4000),
    claimed_by            uuid                     not null,
    claimed_at            timestamp with time zone not null,
    version               integer                  not null,
    period                varchar(7),
    thanks                varchar(400),
    claimed_on_behalf     boolean                  not null,
    submitted_on_behalf   boolean,
    decided_on_behalf     boolean,
    appointment_at        timestamp with time zone,
    appointment_note      varchar(1200),
    appointment_by        uuid,
    appointment_on_behalf boolean,
    appointment_made_at   timestamp with time zone,
    claimer_confirmed_by  uuid,
    claimer_confirmed_at  timestamp with time zone,
    constraint claim_pkey primary key (id),
    constraint claim_live_once unique (live_key),
    constraint claim_item foreign key (item_id) references item (id),
    constraint claim_points_not_negative check (points >= 0),
    constraint claim_visits_not_negative check (visits >= 0),
    constraint claim_status_known check (status in ('CLAIMED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED', 'VERIFIED',
        'RETURNED', 'WITHDRAWN', 'REVOKED', 'EXPIRED', 'REVERSED')),
    constraint claim_ended_frees_place check ((live_key is null) = (status in ('WITHDRAWN', 'REVOKED', 'EXPIRED',
        'REVERSED'))),
    constraint claim_appointment_whole check ((appointment_at is null) = (appointment_by is null) and (appointment_at is
        null) = (appointment_made_at is null))
);

create index claim_item on claim (item_id, id);
create index claim_holder on claim (holder_id, id);
create index claim_status on claim (status, id);
create index claim_served_on on claim (served_on);

-- The members of a claiming unit who took part.
create table claim_participant (
    claim_id  uuid not null,
    member_id uuid not null,
    constraint claim_participant_pkey primary key (claim_id, member_id),
    constraint claim_participant_claim foreign key (claim_id) references claim (id)
);

create index claim_participant_member on claim_participant (member_id);

-- What was done for a claim: one row a visit. A returned one is superseded by the next. Minutes that were told beyond what
-- check-in and check-out say are shown to whoever verifies.
create table claim_visit (
    id               uuid                     not null,
    claim_id         uuid                     not null,
    served_on        date                     not null,
    starts_at        timestamp with time zone,
    ends_at          timestamp with time zone,
    minutes          integer,
    summary          varchar(2000)            not null,
    superseded       boolean                  not null,
    recorded_by      uuid                     not null,
    recorded_at      timestamp with time zone not null,
    on_behalf        boolean                  default false not null,
    outside_check_in boolean                  default false not null,
    constraint claim_visit_pkey primary key (id),
    constraint claim_visit_claim foreign key (claim_id) references claim (id),
    constraint claim_visit_times check ((starts_at is null) = (ends_at is null) and (ends_at is null or ends_at > starts_at))
);

create index claim_visit_claim on claim_visit (claim_id);

-- Pictures that belong to a visit; optional, off unless the item asks for them. A picture may belong to something else
-- than a visit, an objection for one.
create table evidence (
    id         uuid                     not null,
    account_id uuid                     not null,
    visit_id   uuid,
    media_type varchar(32)              not null,
    size_bytes integer                  not null,
    sha256     varchar(64)              not null,
    created_at timestamp with time zone not null,
    subject_id uuid,
    constraint evidence_pkey primary key (id),
    constraint evidence_visit foreign key (visit_id) references claim_visit (id),
    constraint evidence_used_once check (visit_id is null or subject_id is null)
);

create index evidence_visit on evidence (visit_id);
create index evidence_of_subject on evidence (subject_id);
create index evidence_of_account on evidence (account_id);
