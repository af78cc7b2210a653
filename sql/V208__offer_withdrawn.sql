-- A provider may withdraw an offer; what was on the shelf for it stays known.
alter table offer drop constraint offer_published_with_item;
alter table offer add constraint offer_published_with_item check (
    (status <> 'PUBLISHED' or item_id is not null) and (status in ('PUBLISHED', 'WITHDRAWN') or item_id is null));
alter table offer drop constraint offer_status_known;
alter table offer add constraint offer_status_known check (
    status in ('SUBMITTED', 'SCREENED', 'RETURNED', 'REJECTED', 'PUBLISHED', 'WITHDRAWN'));
