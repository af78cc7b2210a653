-- Lists in the order of codes and paths stand alike on every database, whatever its locale: character by character, as H2
-- compares them. The view is made anew, for no column that a view reads can change.
drop view holder_place;
alter table organization alter column code type varchar(32) collate "C";
alter table organization alter column path type varchar(512) collate "C";
alter table item_category alter column code type varchar(32) collate "C";
create view holder_place as
    select 'MEMBER' as holder_type, m.id as holder_id, b.path as path, cast(null as date) as valid_from,
            cast(null as date) as valid_to
        from member m join organization b on b.id = m.branch_id
    union all
    select 'MEMBER', r.member_id, c.path, r.valid_from, r.valid_to
        from member_registration r join organization c on c.id = r.community_id
    union all
    select 'ORGANIZATION', o.id, o.path, cast(null as date), cast(null as date)
        from organization o
    union all
    select 'ORGANIZATION', o.id, c.path, r.valid_from, r.valid_to
        from organization o
            left join organization p on p.id = o.parent_id
            join organization_registration r on r.unit_id = o.id or r.unit_id = p.id or r.unit_id = p.parent_id
            join organization c on c.id = r.community_id
    union all
    select 'RESIDENT', a.account_id, o.path, cast(null as date), cast(null as date)
        from account_role a join organization o on o.id = a.organization_id
        where a.role = 'RESIDENT';
