-- Files that were exported in the background. The file itself lies encrypted in the data folder under the id, and both are
-- removed a day after it was ready.
create table report_export (
    id              uuid                     not null,
    account_id      uuid                     not null,
    job_id          uuid                     not null,
    report          varchar(64)              not null,
    title           varchar(100)             not null,
    format          varchar(8)               not null,
    organization_id uuid                     not null,
    period          varchar(40)              not null,
    row_count       integer,
    size_bytes      bigint,
    created_at      timestamp with time zone not null,
    ready_at        timestamp with time zone,
    downloaded_at   timestamp with time zone,
    expires_at      timestamp with time zone not null,
    constraint report_export_pkey primary key (id),
    constraint report_export_organization foreign key (organization_id) references organization (id),
    constraint report_export_format_known check (format in ('xlsx', 'pdf')),
    constraint report_export_ready_whole check ((ready_at is null) = (row_count is null) and (ready_at is null) =
        (size_bytes is null))
);

create index report_export_of_account on report_export (account_id, id);
create index report_export_over on report_export (expires_at);
