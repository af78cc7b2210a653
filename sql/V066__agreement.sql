-- 共驻共建协议: what a unit and a community or street agreed on, line by line (需求、资源、项目), how each line stood at the
-- half-yearly checks, and what people there said of each year.
create table agreement (
    id           uuid                     not null,
    unit_id      uuid                     not null,
    place_id     uuid                     not null,
    valid_from   date                     not null,
    valid_to     date                     not null,
    status       varchar(16)              not null,
    live_key     varchar(80),
    previous_id  uuid,
    drafted_side varchar(8)               not null,
    drafted_by   uuid                     not null,
    drafted_at   timestamp with time zone not null,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    signed_on    date,
    signers      varchar(12000),
    reason       varchar(12000),
    version      integer                  not null,
    constraint agreement_pkey primary key (id),
    constraint agreement_unit foreign key (unit_id) references organization (id),
    constraint agreement_place foreign key (place_id) references organization (id),
    constraint agreement_previous foreign key (previous_id) references agreement (id),
    constraint agreement_live_once unique (live_key),
    constraint agreement_status_known check (status in ('DRAFT', 'IN_FORCE', 'REPLACED', 'ENDED', 'WITHDRAWN')),
    constraint agreement_side_known check (drafted_side in ('UNIT', 'PLACE')),
    constraint agreement_term check (valid_to >= valid_from),
    constraint agreement_signed check ((confirmed_by is null) = (signed_on is null)),
    constraint agreement_two_sides check (confirmed_by is null or confirmed_by <> drafted_by)
);

create index agreement_of_place on agreement (place_id, id);
create index agreement_of_unit on agreement (unit_id, id);

create table agreement_line (
    id           uuid         not null,
    agreement_id uuid         not null,
    position     integer      not null,
    kind         varchar(16)  not null,
    title        varchar(200) not null,
    item_id      uuid,
    due          date,
    done_on      date,
    done_text    varchar(12000),
    done_by      uuid,
    version      integer      not null,
    constraint agreement_line_pkey primary key (id),
    constraint agreement_line_agreement foreign key (agreement_id) references agreement (id),
    constraint agreement_line_item foreign key (item_id) references item (id),
    constraint agreement_line_once unique (agreement_id, position),
    constraint agreement_line_kind_known check (kind in ('NEED', 'RESOURCE', 'PROJECT')),
    constraint agreement_line_done check ((done_on is null) = (done_by is null))
);

create table agreement_check (
    id         uuid                     not null,
    line_id    uuid                     not null,
    check_year integer                  not null,
    half       integer                  not null,
    outcome    varchar(16)              not null,
    remark     varchar(12000),
    checked_by uuid                     not null,
    checked_at timestamp with time zone not null,
    constraint agreement_check_pkey primary key (id),
    constraint agreement_check_line foreign key (line_id) references agreement_line (id),
    constraint agreement_check_once unique (line_id, check_year, half),
    constraint agreement_check_half check (half in (1, 2)),
    constraint agreement_check_outcome_known check (outcome in ('ON_TRACK', 'BEHIND', 'DONE'))
);

create table agreement_rating (
    id           uuid                     not null,
    agreement_id uuid                     not null,
    rated_year   integer                  not null,
    account_id   uuid                     not null,
    stars        integer                  not null,
    comment      varchar(12000),
    rated_at     timestamp with time zone not null,
    constraint agreement_rating_pkey primary key (id),
    constraint agreement_rating_agreement foreign key (agreement_id) references agreement (id),
    constraint agreement_rating_once unique (agreement_id, rated_year, account_id),
    constraint agreement_rating_stars check (stars between 1 and 5)
);

create index agreement_rating_of_account on agreement_rating (account_id);
