-- As V060 for the texts of tables that came later: H2 counts in UTF-16 units, where a rare character counts twice.
alter table individual_plan alter column basis set data type varchar(1000);
alter table individual_plan alter column meeting set data type varchar(400);
alter table individual_plan alter column reason set data type varchar(1000);
alter table report_in_request alter column reason set data type varchar(1000);
alter table work_report alter column problems set data type varchar(8000);
alter table work_report alter column measures set data type varchar(8000);
alter table work_report alter column reason set data type varchar(1000);
alter table holder_event alter column title set data type varchar(200);
alter table holder_event alter column basis set data type varchar(1000);
alter table holder_event alter column reason set data type varchar(1000);
alter table star alter column band_title set data type varchar(200);
