-- What a run within the year says of whoever keeps pace with the mandatory items; empty for a year that was over.
alter table assessment_result add column band_on_pace varchar(64);
