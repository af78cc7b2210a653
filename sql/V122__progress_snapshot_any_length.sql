-- What a holder is missing, why a reminder is due and where the holder reports in are lists without a bound; one that is
-- too long for its column kept the whole month from being taken.
alter table progress_snapshot alter column missing set data type text;
alter table progress_snapshot alter column reasons set data type text;
alter table progress_snapshot alter column report_ins set data type varchar(100000);
