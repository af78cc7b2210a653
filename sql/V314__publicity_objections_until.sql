-- Results that were shown on paper before it was entered here: objections are taken for the full number of working days after
-- the entry, and nothing is decided before that.
alter table publicity add column objections_until date;
update publicity set objections_until = shown_to;
alter table publicity alter column objections_until set not null;
