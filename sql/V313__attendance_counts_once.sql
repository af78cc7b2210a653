-- Attendance is one by item, holder and day, whatever its wording; of an item with a rhythm one counts in each month or
-- quarter. counts_as is the day that stands for it: the day itself, or the first of its period.
alter table completion add column counts_as date;
update completion set counts_as = served_on;
alter table completion alter column counts_as set not null;

update completion set live_key = concat(cast(item_id as varchar(36)), '|', holder_type, ':', cast(holder_id as varchar(36)), '|',
        cast(served_on as varchar(10)))
    where live_key is not null and not exists (select 1 from completion earlier where earlier.live_key is not null
        and earlier.item_id = completion.item_id and earlier.holder_id = completion.holder_id
        and earlier.served_on = completion.served_on and earlier.id < completion.id);

-- Minutes that were told beyond what check-in and check-out say are shown to whoever verifies.
alter table claim_visit add column outside_check_in boolean default false not null;
