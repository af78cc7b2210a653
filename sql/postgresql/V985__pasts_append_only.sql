-- How members stood and what organizations were called before is only ever added.
select append_only('member_past');
select append_only('organization_past');
