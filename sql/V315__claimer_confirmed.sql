-- Who claims a need learns where a person in need lives once the requester or the staff said that it may be them.
alter table claim add column claimer_confirmed_by uuid;
alter table claim add column claimer_confirmed_at timestamp with time zone;
update claim set claimer_confirmed_by = claimed_by, claimer_confirmed_at = claimed_at;
