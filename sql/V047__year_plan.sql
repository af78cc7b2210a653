-- The yearly plan of a holder: the mandatory items are owed anyway and confirmed with it, the others were picked.
create table year_plan (
    id           uuid                     not null,
    holder_type  varchar(16)              not null,
    holder_id    uuid                     not null,
    plan_year    integer                  not null,
    confirmed_by uuid                     not null,
    confirmed_at timestamp with time zone not null,
    version      integer                  not null,
    constraint year_plan_pkey primary key (id),
    constraint year_plan_once unique (holder_type, holder_id, plan_year)
);

create index year_plan_of_holder on year_plan (holder_id);

create table year_plan_item (
    plan_id uuid    not null,
    rank    integer not null,
    item_id uuid    not null,
    constraint year_plan_item_pkey primary key (plan_id, rank),
    constraint year_plan_item_plan foreign key (plan_id) references year_plan (id),
    constraint year_plan_item_item foreign key (item_id) references item (id)
);
