-- What residents offer is neighbourly help (互惠): it earns no Party points.
alter table item add constraint item_of_resident_without_points check (
    provider_type is null or provider_type <> 'RESIDENT' or points = 0);
