-- The joint meeting that adopted a mandatory item: its name, its day and who took part.
alter table item add column adoption_meeting varchar(100);
alter table item add column adoption_held_on date;
alter table item add column adoption_participants varchar(1000);
alter table item add constraint item_adoption_whole check (
    (adoption_meeting is null) = (adoption_held_on is null)
    and (adoption_meeting is null) = (adoption_participants is null));
alter table item add constraint item_adoption_of_mandatory check (adoption_meeting is null or kind = 'MANDATORY');
