-- A need may be withdrawn before service; what was on the shelf for it stays known.
alter table need drop constraint need_published_with_item;
alter table need add constraint need_published_with_item check (
    (status <> 'PUBLISHED' or item_id is not null) and (status in ('PUBLISHED', 'WITHDRAWN') or item_id is null));
alter table need drop constraint need_status_known;
alter table need add constraint need_status_known check (
    status in ('SUBMITTED', 'SCREENED', 'RETURNED', 'REJECTED', 'PUBLISHED', 'WITHDRAWN'));
