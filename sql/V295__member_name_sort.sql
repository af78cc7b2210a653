-- What a member's name is ordered by (姓氏笔画, then pinyin): a text that every database compares alike. Filled by the service.
alter table member add column name_sort varchar(120);
create index member_by_name on member (branch_id, name_sort, id);
