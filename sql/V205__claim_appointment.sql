-- When both sides of a claim meet: the latest proposal. The note is encrypted, for it may name a door.
alter table claim add column appointment_at timestamp with time zone;
alter table claim add column appointment_note varchar(1200);
alter table claim add column appointment_by uuid;
alter table claim add column appointment_on_behalf boolean;
alter table claim add column appointment_made_at timestamp with time zone;
alter table claim add constraint claim_appointment_whole check (
    (appointment_at is null) = (appointment_by is null) and (appointment_at is null) = (appointment_made_at is null));
