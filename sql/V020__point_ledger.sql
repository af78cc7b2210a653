-- The ledger (积分流水): rows are only ever added, corrections are reversing rows. SCORE counts for a year and is never spent,
-- CREDIT is. Rows of one act are a batch, named by its first row; the audit event of the act holds the hash of the batch.
create table point_entry (
    id            uuid                     not null,
    unit          varchar(8)               not null,
    kind          varchar(16)              not null,
    points        integer                  not null,
    score_year    integer                  not null,
    holder_type   varchar(16)              not null,
    holder_id     uuid                     not null,
    occurred_on   date                     not null,
    recorded_at   timestamp with time zone not null,
    recorded_by   uuid,
    source_type   varchar(16)              not null,
    source_id     uuid                     not null,
    item_id       uuid,
    item_category varchar(32),
    item_origin   varchar(16),
    reverses      uuid,
    reason        varchar(1000),
    batch         uuid                     not null,
    constraint point_entry_pkey primary key (id),
    constraint point_entry_posted_once unique (source_type, source_id, kind, unit, holder_type, holder_id),
    constraint point_entry_reversed_once unique (reverses),
    constraint point_entry_reverses_entry foreign key (reverses) references point_entry (id),
    constraint point_entry_reversal_names_entry check ((kind = 'REVERSAL') = (reverses is not null)),
    constraint point_entry_unit_known check (unit in ('SCORE', 'CREDIT')),
    constraint point_entry_kind_known check (kind in ('MANDATORY', 'OPTIONAL', 'RECOMMENDED', 'REWARD', 'DEDUCTION',
        'REDEMPTION', 'REFUND', 'EXPIRY', 'REVERSAL'))
);

create index point_entry_holder on point_entry (holder_id, score_year, unit);
create index point_entry_batch on point_entry (batch, id);

-- What the entries of a holder add up to, kept in the same transaction. CREDIT stands under year 0. For every balance: sum
-- of entries = total - owed.
create table point_balance (
    holder_type varchar(16) not null,
    holder_id   uuid        not null,
    unit        varchar(8)  not null,
    score_year  integer     not null,
    total       integer     not null,
    held        integer     not null,
    owed        integer     not null,
    blocked     boolean     not null,
    constraint point_balance_pkey primary key (holder_id, unit, score_year, holder_type),
    constraint point_balance_credit_not_negative check (unit <> 'CREDIT' or total >= 0),
    constraint point_balance_held_not_negative check (held >= 0),
    constraint point_balance_owed_not_negative check (owed >= 0)
);
