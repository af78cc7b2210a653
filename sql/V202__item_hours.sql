-- The hours of an item that takes place at a fixed time.
alter table item add column starts_at timestamp with time zone;
alter table item add column ends_at timestamp with time zone;
alter table item add constraint item_hours_in_order check (
    ends_at is null or (starts_at is not null and ends_at > starts_at));
