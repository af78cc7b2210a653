-- Grids (网格) beside their branches: how many live there and where it ends. Nothing is kept on persons.
create table grid_profile (
    organization_id uuid          not null,
    layout          varchar(16)   not null,
    households      integer       not null,
    buildings       integer       not null,
    boundary        varchar(2000) not null,
    coverage        varchar(16)   not null,
    recorded_by     uuid          not null,
    recorded_at     timestamp with time zone not null,
    version         integer       not null,
    constraint grid_profile_pkey primary key (organization_id),
    constraint grid_profile_organization foreign key (organization_id) references organization (id),
    constraint grid_profile_layout_known check (layout in ('CLOSED', 'OPEN')),
    constraint grid_profile_coverage_known check (coverage in ('BRANCH', 'GROUP', 'NONE')),
    constraint grid_profile_counts check (households >= 0 and buildings >= 0)
);

-- Visits and rounds of who works in a grid: how many homes on which day, and what was found; a finding may become a case.
create table grid_visit (
    id          uuid                     not null,
    grid_id     uuid                     not null,
    kind        varchar(16)              not null,
    visited_on  date                     not null,
    households  integer                  not null,
    finding     varchar(4000),
    case_id     uuid,
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint grid_visit_pkey primary key (id),
    constraint grid_visit_grid foreign key (grid_id) references organization (id),
    constraint grid_visit_case foreign key (case_id) references whistle_case (id),
    constraint grid_visit_kind_known check (kind in ('VISIT', 'ROUND')),
    constraint grid_visit_counts check (households >= 0)
);

create index grid_visit_of_grid on grid_visit (grid_id, id);
create index grid_visit_on on grid_visit (grid_id, visited_on);
create index grid_visit_recorded_by on grid_visit (recorded_by);
