-- Names of people in need are stored encrypted, which takes more room. What is there is encrypted in the background.
alter table need alter column on_behalf_of set data type varchar(1000);
alter table need alter column beneficiary_name set data type varchar(1000);
