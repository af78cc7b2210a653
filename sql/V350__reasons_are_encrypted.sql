-- Why something about a person was decided, returned or ended is stored encrypted, which takes more room; so are messages,
-- which repeat it. What is there is encrypted in the background.
alter table claim alter column reason set data type varchar(4000);
alter table completion alter column reason set data type varchar(4000);
alter table claim_hand_over alter column reason set data type varchar(4000);
alter table claim_absence alter column reason set data type varchar(4000);
alter table claim_absence alter column undone_reason set data type varchar(4000);
alter table report_in_request alter column reason set data type varchar(4000);
alter table member_merge alter column reason set data type varchar(4000);
alter table member_merge alter column answer set data type varchar(4000);
alter table redemption alter column reason set data type varchar(4000);
alter table dispatch alter column reason set data type varchar(4000);
alter table need alter column reason set data type varchar(4000);
alter table offer alter column reason set data type varchar(4000);
alter table post alter column end_reason set data type varchar(4000);
alter table guide_assignment alter column end_reason set data type varchar(4000);
alter table result_approval alter column basis set data type varchar(4000);
alter table result_approval alter column reason set data type varchar(4000);
alter table result_opinion alter column minutes set data type varchar(24000);
alter table notice alter column text set data type varchar(8000);
