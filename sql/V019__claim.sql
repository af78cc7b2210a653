-- Claims (认领). live_key is set while the claim keeps its place and after it was verified, so that a holder has at most
-- one on an item; it is null once the claim was withdrawn, revoked, expired or reversed.
create table claim (
    id             uuid                     not null,
    item_id        uuid                     not null,
    holder_type    varchar(16)              not null,
    holder_id      uuid                     not null,
    status         varchar(16)              not null,
    points         integer                  not null,
    live_key       varchar(120),
    served_on      date,
    visits         integer                  not null,
    checked_in_at  timestamp with time zone,
    checked_out_at timestamp with time zone,
    submitted_by   uuid,
    submitted_at   timestamp with time zone,
    decided_by     uuid,
    decided_at     timestamp with time zone,
    reason         varchar(500),
    claimed_by     uuid                     not null,
    claimed_at     timestamp with time zone not null,
    version        integer                  not null,
    constraint claim_pkey primary key (id),
    constraint claim_live_once unique (live_key),
    constraint claim_item foreign key (item_id) references item (id),
    constraint claim_points_not_negative check (points >= 0),
    constraint claim_visits_not_negative check (visits >= 0),
    constraint claim_status_known check (status in ('CLAIMED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED', 'VERIFIED',
        'RETURNED', 'WITHDRAWN', 'REVOKED', 'EXPIRED', 'REVERSED')),
    constraint claim_ended_frees_place check (
        (live_key is null) = (status in ('WITHDRAWN', 'REVOKED', 'EXPIRED', 'REVERSED')))
);

create index claim_item on claim (item_id, id);
create index claim_holder on claim (holder_id, id);
create index claim_status on claim (status, id);

-- The members of a claiming unit who took part.
create table claim_participant (
    claim_id  uuid    not null,
    member_id uuid    not null,
    constraint claim_participant_pkey primary key (claim_id, member_id),
    constraint claim_participant_claim foreign key (claim_id) references claim (id)
);

create index claim_participant_member on claim_participant (member_id);
