-- Who wants to be told when a full item has a place again (有空位时告诉我); gone once told.
create table item_watch (
    id         uuid                     not null,
    item_id    uuid                     not null,
    account_id uuid                     not null,
    created_at timestamp with time zone not null,
    constraint item_watch_pkey primary key (id),
    constraint item_watch_once unique (item_id, account_id),
    constraint item_watch_item foreign key (item_id) references item (id)
);
