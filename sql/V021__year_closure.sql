-- A closed year of an organization and all below it. Postings lock their gate, closing locks all gates concerned, so no
-- posting slips past a closure.
create table year_gate (
    score_year integer      not null,
    audience   varchar(16)  not null,
    gate_path  varchar(512) not null,
    constraint year_gate_pkey primary key (score_year, audience, gate_path)
);

create table year_closure (
    id              uuid                     not null,
    score_year      integer                  not null,
    audience        varchar(16)              not null,
    organization_id uuid                     not null,
    closed_at       timestamp with time zone not null,
    closed_by       uuid,
    reopened_at     timestamp with time zone,
    reopened_by     uuid,
    reason          varchar(1000),
    live_key        varchar(120),
    constraint year_closure_pkey primary key (id),
    constraint year_closure_once unique (live_key),
    constraint year_closure_organization foreign key (organization_id) references organization (id)
);

create index year_closure_year on year_closure (score_year, audience);
