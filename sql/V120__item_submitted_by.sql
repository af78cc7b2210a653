-- Who handed a draft in: not one of those who may review it, though a colleague wrote it.
alter table item add column submitted_by uuid;
