-- Codes compare without case: two codes that differ in the case of their letters only cannot both stand.
alter table organization add column code_key varchar(64);
update organization set code_key = upper(code);
alter table organization alter column code_key set not null;
alter table organization add constraint organization_code_key_once unique (code_key);
