-- Somebody did not come (没有来). live_key is set while the mark stands, so that a claim bears one at a time; it is null
-- once it was taken back.
create table claim_absence (
    id               uuid                     not null,
    claim_id         uuid                     not null,
    absent           varchar(16)              not null,
    reason           varchar(500),
    live_key         varchar(36),
    marked_by        uuid                     not null,
    marked_on_behalf boolean                  not null,
    marked_at        timestamp with time zone not null,
    undone_by        uuid,
    undone_on_behalf boolean,
    undone_at        timestamp with time zone,
    undone_reason    varchar(500),
    version          integer                  not null,
    constraint claim_absence_pkey primary key (id),
    constraint claim_absence_live_once unique (live_key),
    constraint claim_absence_claim foreign key (claim_id) references claim (id),
    constraint claim_absence_side_known check (absent in ('SERVING', 'ASKING')),
    constraint claim_absence_undone_frees_key check ((live_key is null) = (undone_at is not null))
);

create index claim_absence_of_claim on claim_absence (claim_id);
