-- A category belongs to its district: the same code may mean something else in another one, it can be renamed there and
-- closed. Those without an organization hold everywhere. Items, needs and offers keep the code; what it is called follows
-- from where they stand.
alter table item drop constraint item_category_known;
alter table need drop constraint need_category;
alter table need drop constraint need_item_category;
alter table offer drop constraint offer_category;
alter table offer drop constraint offer_item_category;
alter table skill drop constraint skill_category;
alter table item_category add column id uuid;
update item_category set id = gen_random_uuid();
alter table item_category alter column id set not null;
alter table item_category drop constraint item_category_pkey;
alter table item_category add constraint item_category_pkey primary key (id);
alter table item_category add column closed boolean default false not null;
alter table item_category add column version integer default 0 not null;
-- Which code is taken where; shipped ones are taken everywhere.
alter table item_category add column code_key varchar(80);
update item_category set code_key = code || '|' || coalesce(cast(organization_id as varchar(36)), '');
alter table item_category alter column code_key set not null;
alter table item_category add constraint item_category_code_once unique (code_key);
