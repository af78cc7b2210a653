-- Gifts (积分兑换礼品) an office offers for CREDIT. stock is what the stock movements add up to.
create table gift (
    id               uuid                     not null,
    organization_id  uuid                     not null,
    title            varchar(100)             not null,
    description      varchar(2000)            not null,
    price            integer                  not null,
    stock            integer                  not null,
    per_person_limit integer,
    opens_on         date,
    closes_on        date,
    active           boolean                  not null,
    created_by       uuid                     not null,
    created_at       timestamp with time zone not null,
    version          integer                  not null,
    constraint gift_pkey primary key (id),
    constraint gift_organization foreign key (organization_id) references organization (id),
    constraint gift_stock_not_negative check (stock >= 0),
    constraint gift_price_positive check (price > 0),
    constraint gift_limit_positive check (per_person_limit is null or per_person_limit > 0),
    constraint gift_dates_in_order check (opens_on is null or closes_on is null or closes_on >= opens_on)
);

create index gift_organization_shelf on gift (organization_id, id);
