-- A mandatory item is owed and earned in its year: it neither opens before nor closes after it.
update item set opens_on = cast(concat(item_year, '-01-01') as date)
    where kind = 'MANDATORY' and extract(year from opens_on) <> item_year;
update item set closes_on = cast(concat(item_year, '-12-31') as date)
    where kind = 'MANDATORY' and extract(year from closes_on) <> item_year;
alter table item add constraint item_mandatory_within_year check
    (kind <> 'MANDATORY' or (extract(year from opens_on) = item_year and extract(year from closes_on) = item_year));
