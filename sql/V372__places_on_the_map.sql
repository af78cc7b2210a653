-- Where items and service points are on the map (GCJ-02, degrees), where somebody marked it.
alter table item add column location_address varchar(200);
alter table item add column latitude double precision;
alter table item add column longitude double precision;
alter table item add constraint item_location_on_earth check (latitude between -90 and 90
    and longitude between -180 and 180);

alter table service_point add column location_address varchar(200);
alter table service_point add column latitude double precision;
alter table service_point add column longitude double precision;
alter table service_point add constraint service_point_location_on_earth check (latitude between -90 and 90
    and longitude between -180 and 180);
