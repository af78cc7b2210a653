-- Where every holder belongs: the own branch, unit or community, and each place reported in to, dated. What lists ask who
-- may see whom. An organization reports in wherever it or a unit above it does.
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
