-- The places taken in a month (2026-11) or quarter (2026-Q4) of an item; a row is made with the first claim of its period.
create table item_period (
    item_id  uuid       not null,
    period   varchar(7) not null,
    capacity integer    not null,
    taken    integer    not null,
    constraint item_period_pkey primary key (item_id, period),
    constraint item_period_item foreign key (item_id) references item (id),
    constraint item_period_taken_within_capacity check (taken between 0 and capacity)
);
