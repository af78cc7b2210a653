-- Which organizations the year judges.
alter table organization_setting add column judged_organizations varchar(40)
    default 'UNITS_AND_COMMUNITY_BRANCHES' not null;
alter table organization_setting add constraint organization_setting_judged_known check (
    judged_organizations in ('UNITS_AND_COMMUNITY_BRANCHES', 'UNITS', 'BRANCHES', 'BOTH'));
