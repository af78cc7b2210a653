-- A word of thanks to who served, given with the confirmation or the rating.
alter table claim add column thanks varchar(400);
