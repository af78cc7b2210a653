-- What hangs on an organization: who was imported by mistake is removed only while there is none of it.
create view organization_tie as
    select parent_id as organization_id, id as below, cast('组织' as varchar(16)) as kind from organization where parent_id is not null
    union all select branch_id, null, '党员' from member
    union all select unit_id, null, '报到' from organization_registration
    union all select community_id, null, '报到' from organization_registration
    union all select community_id, null, '报到' from member_registration
    union all select organization_id, null, '账号' from account_role where organization_id is not null
    union all select organization_id, null, '任职' from post
    union all select organization_id, null, '名称变动' from organization_past
    union all select organization_id, null, '项目' from item
    union all select holder_id, null, '认领' from claim where holder_type = 'ORGANIZATION'
    union all select holder_id, null, '积分' from point_entry where holder_type = 'ORGANIZATION';
