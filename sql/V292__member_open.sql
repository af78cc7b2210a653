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
