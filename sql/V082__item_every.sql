-- Offers "once a month": the places of such an item come anew each month or quarter, so its capacity is that of one
-- period and what is taken in all may be more.
alter table item add column every varchar(16);
alter table item add constraint item_every_known check (every is null or every in ('MONTH', 'QUARTER'));
alter table item add constraint item_every_has_capacity check (every is null or capacity is not null);
alter table item drop constraint item_taken_within_capacity;
alter table item add constraint item_taken_within_capacity check (
    taken >= 0 and (capacity is null or every is not null or taken <= capacity));
