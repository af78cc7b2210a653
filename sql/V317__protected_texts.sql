-- What people wrote about people is stored encrypted, which takes more room. What is there is encrypted in the background.
alter table individual_plan alter column basis set data type varchar(4000);
alter table individual_plan alter column reason set data type varchar(4000);
alter table objection alter column reason set data type varchar(12000);
alter table objection alter column review_reason set data type varchar(8000);
alter table self_appraisal alter column summary set data type varchar(24000);
alter table help_plan alter column measures set data type varchar(12000);
alter table help_plan alter column remark set data type varchar(12000);
alter table help_note alter column text set data type varchar(12000);
alter table holder_event alter column basis set data type varchar(4000);
alter table holder_event alter column reason set data type varchar(4000);
alter table adjustment alter column basis set data type varchar(4000);
alter table adjustment alter column reason set data type varchar(4000);
