-- Whom among members an item is aimed at: codes of categories and flags between commas (,RURAL,TWO_NEW,); null: all members.
alter table item add column aim_categories varchar(200);
alter table item add column aim_flags varchar(50);
alter table item add constraint item_aims_at_members check ((aim_categories is null and aim_flags is null) or for_members);
-- What reviewers set for it; null: nothing set, empty: all members.
alter table need add column item_aim_categories varchar(200);
alter table need add column item_aim_flags varchar(50);
alter table offer add column item_aim_categories varchar(200);
alter table offer add column item_aim_flags varchar(50);
