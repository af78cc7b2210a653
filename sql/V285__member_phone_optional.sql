-- A member may have no phone of their own. Then branch, name and the day the membership began tell who it is.
alter table member alter column phone_cipher drop not null;
alter table member alter column phone_index drop not null;
alter table member add column no_phone_key varchar(250);
alter table member add constraint member_without_phone_once unique (no_phone_key);
alter table member add constraint member_identified check ((phone_index is null) = (no_phone_key is not null));
