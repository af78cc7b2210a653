-- Gifts (积分兑换礼品) an office offers for CREDIT. stock is what the stock movements add up to. A gift whose import was undone
-- is in no list any more; the row stays, for the movements of its stock are never deleted.
create table gift (
    id               uuid                     not null,
    organization_id  uuid                     not null,
    title            varchar(200)             not null,
    description      varchar(4000)            not null,
    price            integer                  not null,
    stock            integer                  not null,
    per_person_limit integer,
    opens_on         date,
    closes_on        date,
    active           boolean                  not null,
    created_by       uuid                     not null,
    created_at       timestamp with time zone not null,
    version          integer                  not null,
    import_id        uuid,
    removed          boolean                  default false not null,
    constraint gift_pkey primary key (id),
    constraint gift_organization foreign key (organization_id) references organization (id),
    constraint gift_stock_not_negative check (stock >= 0),
    constraint gift_price_positive check (price > 0),
    constraint gift_limit_positive check (per_person_limit is null or per_person_limit > 0),
    constraint gift_dates_in_order check (opens_on is null or closes_on is null or closes_on >= opens_on)
);

create index gift_organization_shelf on gift (organization_id, id);
create index gift_of_import on gift (import_id);

-- Orders (兑换订单). Credit and stock are taken with the order and given back when it is cancelled or expires. The pickup code
-- lives as long as the order waits.
create table redemption (
    id                 uuid                     not null,
    gift_id            uuid                     not null,
    member_id          uuid                     not null,
    quantity           integer                  not null,
    cost               integer                  not null,
    status             varchar(16)              not null,
    pickup_code        varchar(8),
    expires_at         timestamp with time zone not null,
    reserved_by        uuid                     not null,
    reserved_at        timestamp with time zone not null,
    ended_by           uuid,
    ended_at           timestamp with time zone,
    reason             varchar(4000),
    version            integer                  not null,
    reserved_on_behalf boolean                  default false not null,
    constraint redemption_pkey primary key (id),
    constraint redemption_gift foreign key (gift_id) references gift (id),
    constraint redemption_member foreign key (member_id) references member (id),
    constraint redemption_pickup_code_live unique (pickup_code),
    constraint redemption_quantity_positive check (quantity > 0),
    constraint redemption_cost_positive check (cost > 0),
    constraint redemption_status_known check (status in ('RESERVED', 'PICKED_UP', 'CANCELLED', 'EXPIRED')),
    constraint redemption_code_while_waiting check ((status = 'RESERVED') = (pickup_code is not null)),
    constraint redemption_ended_when check ((status = 'RESERVED') = (ended_at is null))
);

create index redemption_of_member on redemption (member_id, gift_id, status);
create index redemption_of_gift on redemption (gift_id, id);
create index redemption_overdue on redemption (status, expires_at);

-- Stock in and out: rows are only ever added. For every gift: sum of delta = stock. An order takes once and gives back at
-- most once.
create table stock_movement (
    id          uuid                     not null,
    gift_id     uuid                     not null,
    delta       integer                  not null,
    kind        varchar(16)              not null,
    reason      varchar(1000)            not null,
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
