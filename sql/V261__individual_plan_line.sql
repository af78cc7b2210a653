-- What is agreed for one member may differ from the item: how often, and for how many points. A line has an id of its own,
-- for the points that come from the plan itself (source INDIVIDUAL_PLAN). Plans from before keep the terms of their items.
alter table individual_plan_item add column id uuid;
alter table individual_plan_item add column times integer;
alter table individual_plan_item add column points integer;
update individual_plan_item set
    id = gen_random_uuid(),
    times = (select i.times from item i where i.id = individual_plan_item.item_id),
    points = (select i.points from item i where i.id = individual_plan_item.item_id);
alter table individual_plan_item alter column id set not null;
alter table individual_plan_item alter column times set not null;
alter table individual_plan_item alter column points set not null;
alter table individual_plan_item add constraint individual_plan_item_id_unique unique (id);
alter table individual_plan_item add constraint individual_plan_item_times check (times between 1 and 366);
alter table individual_plan_item add constraint individual_plan_item_points check (points between 0 and 1000);
