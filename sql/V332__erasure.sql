-- Who left long ago is known by an id alone: when the name and what else tells who it was were erased; and since when an
-- account is locked, from which the time for it counts.
alter table member add column erased_at timestamp with time zone;
alter table account add column erased_at timestamp with time zone;
alter table account add column locked_at timestamp with time zone;
update account set locked_at = current_timestamp where locked = true;
