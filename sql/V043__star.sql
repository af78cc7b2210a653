-- The stars of a holder (创星晋级): one row whenever they were confirmed at a quarter's end or taken back. Only ever added;
-- the row with the highest number of the year is the one that holds.
create table star (
    id          uuid                     not null,
    holder_type varchar(16)              not null,
    holder_id   uuid                     not null,
    star_year   integer                  not null,
    number      integer                  not null,
    quarter     integer,
    held_from   date                     not null,
    band        varchar(64)              not null,
    band_title  varchar(200)             not null,
    stars       integer                  not null,
    met_line    boolean                  not null,
    band_before varchar(64),
    cause       varchar(16)              not null,
    total       integer                  not null,
    scheme_id   uuid                     not null,
    result_id   uuid,
    recorded_by uuid,
    recorded_at timestamp with time zone not null,
    constraint star_pkey primary key (id),
    constraint star_number_unique unique (holder_id, star_year, number),
    constraint star_quarter_once unique (holder_id, star_year, quarter),
    constraint star_scheme_exists foreign key (scheme_id) references scheme (id),
    constraint star_result_exists foreign key (result_id) references assessment_result (id),
    constraint star_holder_known check (holder_type in ('MEMBER', 'ORGANIZATION')),
    constraint star_quarter_known check (quarter between 1 and 4),
    constraint star_confirmed_from_a_result check ((quarter is null) = (result_id is null)),
    constraint star_cause_known check (cause in ('RAISED', 'KEPT', 'LOWERED', 'RESTORED'))
);

create index star_of_year on star (star_year, holder_type, band);
