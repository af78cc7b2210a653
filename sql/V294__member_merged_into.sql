-- The record that holds what this one held, once two records of one person became one.
alter table member add column merged_into uuid;
alter table member add constraint member_merged_into_another check (merged_into is null or merged_into <> id);
alter table member add constraint member_merged_into_member foreign key (merged_into) references member (id);
