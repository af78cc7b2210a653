-- Stock in and out: rows are only ever added. For every gift: sum of delta = stock. An order takes once and gives back at
-- most once.
create table stock_movement (
    id          uuid                     not null,
    gift_id     uuid                     not null,
    delta       integer                  not null,
    kind        varchar(16)              not null,
    reason      varchar(500)             not null,
    order_id    uuid,
    recorded_by uuid,
    recorded_at timestamp with time zone not null,
    constraint stock_movement_pkey primary key (id),
    constraint stock_movement_gift foreign key (gift_id) references gift (id),
    constraint stock_movement_order foreign key (order_id) references redemption (id),
    constraint stock_movement_once unique (order_id, kind),
    constraint stock_movement_not_nought check (delta <> 0),
    constraint stock_movement_kind_known check (kind in ('STAFF', 'RESERVED', 'GIVEN_BACK')),
    constraint stock_movement_names_order check ((kind = 'STAFF') = (order_id is null))
);

create index stock_movement_of_gift on stock_movement (gift_id, id);
