-- Stars that a wrong event took come back at once when it is taken back.
alter table star drop constraint star_cause_known;
alter table star add constraint star_cause_known check (cause in ('RAISED', 'KEPT', 'LOWERED', 'RESTORED'));
