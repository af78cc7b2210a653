-- Where the committee decided otherwise than the system suggested (与建议不一致), and why. Approvals from before say nothing.
alter table result_approval add column against_suggestion boolean default false not null;
alter table result_approval add column reason varchar(1000);
alter table result_approval add constraint result_approval_reasoned check (not against_suggestion or reason is not null);
