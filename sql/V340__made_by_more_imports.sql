-- Which import made a gift, a proposal, an item or an attendance, so that these imports can be undone as one act, too.
alter table gift add column import_id uuid;
alter table adjustment add column import_id uuid;
alter table item add column import_id uuid;
alter table completion add column import_id uuid;
create index gift_of_import on gift (import_id);
create index adjustment_of_import on adjustment (import_id);
create index item_of_import on item (import_id);
create index completion_of_import on completion (import_id);
