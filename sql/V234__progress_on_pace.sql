-- How many mandatory items were on pace, beside those that were met; unknown for months taken before.
alter table progress_snapshot add column mandatory_on_pace integer;
