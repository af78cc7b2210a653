-- Which month or quarter of an item a claim takes a place of; null where places do not come anew.
alter table claim add column period varchar(7);
