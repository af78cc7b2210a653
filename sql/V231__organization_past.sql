-- What organizations were called before they were renamed, until which day. Only ever added.
create table organization_past (
    id              uuid                     not null,
    organization_id uuid                     not null,
    valid_to        date                     not null,
    name            varchar(200)             not null,
    party_name      varchar(200),
    recorded_at     timestamp with time zone not null,
    constraint organization_past_pkey primary key (id),
    constraint organization_past_once unique (organization_id, valid_to),
    constraint organization_past_organization foreign key (organization_id) references organization (id)
);
