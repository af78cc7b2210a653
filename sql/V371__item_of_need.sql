-- Who asked is told on every first screen who wants to come, and asked how it was.
create index item_of_need on item (need_id);
