-- Rules of a year (考核方案) as data. A published row never changes. Rows without an organization are shipped with the program
-- and hold everywhere; shipped_key keeps one of them per code and year, whichever instance was first. Schemes of stars
-- (创星晋级) stand beside those of the yearly evaluation: a holder has one of each in force.
create table scheme (
    id              uuid                     not null,
    code            varchar(64)              not null,
    title           varchar(200)             not null,
    audience        varchar(16)              not null,
    scheme_year     integer                  not null,
    version         integer                  not null,
    status          varchar(16)              not null,
    organization_id uuid,
    shipped_key     varchar(80),
    definition      text                     not null,
    revision        integer                  not null,
    created_by      uuid,
    created_at      timestamp with time zone not null,
    published_by    uuid,
    published_at    timestamp with time zone,
    of_stars        boolean                  default false not null,
    constraint scheme_pkey primary key (id),
    constraint scheme_version_unique unique (code, scheme_year, version),
    constraint scheme_shipped_once unique (shipped_key),
    constraint scheme_organization_exists foreign key (organization_id) references organization (id),
    constraint scheme_version_positive check (version > 0),
    constraint scheme_audience_known check (audience in ('MEMBER', 'ORGANIZATION')),
    constraint scheme_status_known check (status in ('DRAFT', 'PUBLISHED')),
    constraint scheme_shipped_or_owned check ((shipped_key is null) = (organization_id is not null)),
    constraint scheme_published_dated check ((status = 'PUBLISHED') = (published_at is not null))
);

create index scheme_in_force on scheme (scheme_year, audience, status);
