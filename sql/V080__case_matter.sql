-- 吹哨派单事项清单 of a district: what kind of thing goes to which department, and in how many hours. code_key is which code is
-- taken where.
create table case_matter (
    id                uuid         not null,
    district_id       uuid         not null,
    code              varchar(32)  not null,
    code_key          varchar(80)  not null,
    title             varchar(200) not null,
    lead_id           uuid,
    acknowledge_hours integer      not null,
    settle_hours      integer      not null,
    urgent            boolean      not null,
    closed            boolean      not null,
    version           integer      not null,
    constraint case_matter_pkey primary key (id),
    constraint case_matter_code_once unique (code_key),
    constraint case_matter_district foreign key (district_id) references organization (id),
    constraint case_matter_lead foreign key (lead_id) references organization (id),
    constraint case_matter_hours check (acknowledge_hours > 0 and settle_hours >= acknowledge_hours)
);

create index case_matter_of_district on case_matter (district_id, code);
create index case_matter_of_lead on case_matter (lead_id);

-- The departments that help by default.
create table case_matter_support (
    matter_id       uuid not null,
    organization_id uuid not null,
    constraint case_matter_support_pkey primary key (matter_id, organization_id),
    constraint case_matter_support_matter foreign key (matter_id) references case_matter (id),
    constraint case_matter_support_organization foreign key (organization_id) references organization (id)
);

create index case_matter_support_of_organization on case_matter_support (organization_id);
