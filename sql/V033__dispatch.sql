-- Items offered to named holders (派单). open_key is set while nobody has answered, so that one item is offered to one
-- holder at most once at a time.
create table dispatch (
    id            uuid                     not null,
    item_id       uuid                     not null,
    holder_type   varchar(16)              not null,
    holder_id     uuid                     not null,
    status        varchar(16)              not null,
    open_key      varchar(120),
    answer_by     date                     not null,
    claim_id      uuid,
    reason        varchar(4000),
    dispatched_by uuid                     not null,
    dispatched_at timestamp with time zone not null,
    answered_by   uuid,
    answered_at   timestamp with time zone,
    version       integer                  not null,
    constraint dispatch_pkey primary key (id),
    constraint dispatch_open_once unique (open_key),
    constraint dispatch_item foreign key (item_id) references item (id),
    constraint dispatch_claim foreign key (claim_id) references claim (id),
    constraint dispatch_status_known check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED')),
    constraint dispatch_open_has_key check ((open_key is not null) = (status = 'OPEN')),
    constraint dispatch_accepted_has_claim check ((claim_id is not null) = (status = 'ACCEPTED'))
);

create index dispatch_item on dispatch (item_id, id);
create index dispatch_holder on dispatch (holder_id, id);
create index dispatch_due on dispatch (status, answer_by);
