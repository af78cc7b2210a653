-- Somebody did not come (没有来). live_key is set while the mark stands, so that a claim bears one at a time; it is null once
-- it was taken back.
create table claim_absence (
    id               uuid                     not null,
    claim_id         uuid                     not null,
    absent           varchar(16)              not null,
    reason           varchar(4000),
    live_key         varchar(36),
    marked_by        uuid                     not null,
    marked_on_behalf boolean                  not null,
    marked_at        timestamp with time zone not null,
    undone_by        uuid,
    undone_on_behalf boolean,
    undone_at        timestamp with time zone,
    undone_reason    varchar(4000),
    version          integer                  not null,
    constraint claim_absence_pkey primary key (id),
    constraint claim_absence_live_once unique (live_key),
    constraint claim_absence_claim foreign key (claim_id) references claim (id),
    constraint claim_absence_side_known check (absent in ('SERVING', 'ASKING')),
    constraint claim_absence_undone_frees_key check ((live_key is null) = (undone_at is not null))
);

create index claim_absence_of_claim on claim_absence (claim_id);

-- A claim is offered to a named other, who takes it with its place or declines. open_key is set while nobody answered.
create table claim_hand_over (
    id                 uuid                     not null,
    claim_id           uuid                     not null,
    from_type          varchar(16)              not null,
    from_id            uuid                     not null,
    to_type            varchar(16)              not null,
    to_id              uuid                     not null,
    status             varchar(16)              not null,
    reason             varchar(4000),
    open_key           varchar(36),
    offered_by         uuid                     not null,
    offered_on_behalf  boolean                  not null,
    offered_at         timestamp with time zone not null,
    answered_by        uuid,
    answered_on_behalf boolean,
    answered_at        timestamp with time zone,
    version            integer                  not null,
    constraint claim_hand_over_pkey primary key (id),
    constraint claim_hand_over_open_once unique (open_key),
    constraint claim_hand_over_claim foreign key (claim_id) references claim (id),
    constraint claim_hand_over_status_known check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'REPLACED')),
    constraint claim_hand_over_open_has_key check ((open_key is not null) = (status = 'OPEN'))
);

create index claim_hand_over_of_claim on claim_hand_over (claim_id);
create index claim_hand_over_to on claim_hand_over (to_id, status);
create index claim_hand_over_from on claim_hand_over (from_id);
