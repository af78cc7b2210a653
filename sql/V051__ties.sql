-- What hangs on a member's record, in words: who was entered by mistake is removed only while there is none of it.
create view member_tie as
    select member_id, '报到' as kind, import_id from member_registration
    union all select member_id, '变动记录', cast(null as uuid) from member_past
    union all select member_id, '账号', null from account where member_id is not null
    union all select member_id, '任职', null from post
    union all select holder_id, '积分', null from point_entry where holder_type = 'MEMBER'
    union all select holder_id, '积分调整', null from adjustment where holder_type = 'MEMBER'
    union all select holder_id, '认领', null from claim where holder_type = 'MEMBER'
    union all select member_id, '认领', null from claim_participant
    union all select holder_id, '服务记录', null from completion where holder_type = 'MEMBER'
    union all select member_id, '兑换', null from redemption
    union all select holder_id, '考核结果', null from assessment_result where holder_type = 'MEMBER'
    union all select member_id, '一事一议', null from individual_plan
    union all select holder_id, '报到申请', null from report_in_request where holder_type = 'MEMBER'
    union all select member_id, '异议', null from objection where member_id is not null
    union all select member_id, '评议', null from appraisal_voter
    union all select member_id, '帮扶计划', null from help_plan
    union all select holder_id, '年度计划', null from year_plan where holder_type = 'MEMBER'
    union all select holder_id, '特长', null from skill_list where holder_type = 'MEMBER'
    union all select provider_id, '服务项目', null from offer where provider_type = 'MEMBER'
    union all select provider_id, '服务项目', null from item where provider_type = 'MEMBER'
    union all select holder_id, '月度回顾', null from progress_snapshot where holder_type = 'MEMBER'
    union all select holder_id, '派单', null from dispatch where holder_type = 'MEMBER'
    union all select holder_id, '奖惩', null from holder_event where holder_type = 'MEMBER'
    union all select holder_id, '星级', null from star where holder_type = 'MEMBER'
    union all select member_id, '纪念章', null from medal_entry;

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

-- What is open for a member, in words: asked about before somebody who is lost or abroad is put on record as such.
create view member_open as
    select holder_id as member_id, '认领' as kind from claim
        where holder_type = 'MEMBER' and status in ('CLAIMED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED', 'RETURNED')
    union all select holder_id, '待核实的出勤' from completion where holder_type = 'MEMBER' and status = 'SUBMITTED'
    union all select member_id, '任职' from post where ended_at is null
    union all select member_id, '兑换' from redemption where status = 'RESERVED'
    union all select member_id, '一事一议申请' from individual_plan where status in ('APPLIED', 'DECIDED')
    union all select holder_id, '派单' from dispatch where holder_type = 'MEMBER' and status = 'OPEN'
    union all select provider_id, '提供的服务' from offer
        where provider_type = 'MEMBER' and status in ('SUBMITTED', 'SCREENED', 'RETURNED', 'PUBLISHED')
    union all select holder_id, '报到申请' from report_in_request where holder_type = 'MEMBER' and status = 'WAITING';
