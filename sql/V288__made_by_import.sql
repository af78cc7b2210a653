-- Which import made a record, so that the import can be undone as one act.
alter table member add column import_id uuid;
alter table member_registration add column import_id uuid;
alter table organization add column import_id uuid;
alter table organization_registration add column import_id uuid;
create index member_of_import on member (import_id);
create index member_registration_of_import on member_registration (import_id);
create index organization_of_import on organization (import_id);
create index organization_registration_of_import on organization_registration (import_id);
