-- A description of 2,000 characters, encrypted, has its room in what a record said before and after a change.
alter table record_change alter column from_cipher set data type varchar(9000);
alter table record_change alter column to_cipher set data type varchar(9000);
