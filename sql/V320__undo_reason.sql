-- Why something should be undone is written about people: it is stored encrypted, which takes more room.
alter table undo alter column reason set data type varchar(4000);
