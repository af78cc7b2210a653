-- Orders (兑换订单). Credit and stock are taken with the order and given back when it is cancelled or expires. The pickup
-- code lives as long as the order waits.
create table redemption (
    id          uuid                     not null,
    gift_id     uuid                     not null,
    member_id   uuid                     not null,
    quantity    integer                  not null,
    cost        integer                  not null,
    status      varchar(16)              not null,
    pickup_code varchar(8),
    expires_at  timestamp with time zone not null,
    reserved_by uuid                     not null,
    reserved_at timestamp with time zone not null,
    ended_by    uuid,
    ended_at    timestamp with time zone,
    reason      varchar(500),
    version     integer                  not null,
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
