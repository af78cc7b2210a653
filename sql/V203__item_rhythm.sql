-- "Once a month" of an item that is to be done several times is the rhythm of whoever claimed it (定期陪同就医: 12 times,
-- each month one); only where it is done once do its places come anew each period.
alter table item drop constraint item_every_has_capacity;
alter table item add constraint item_every_has_capacity check (
    every is null or times > 1 or kind = 'MANDATORY' or capacity is not null);
alter table item drop constraint item_taken_within_capacity;
alter table item add constraint item_taken_within_capacity check (
    taken >= 0 and (capacity is null or (every is not null and times = 1) or taken <= capacity));
