-- 村（社区）“两委”干部: effects of stars (绩效补贴) are bound to this post.
alter table post drop constraint post_kind_known;
alter table post add constraint post_kind_known check (kind in ('SECRETARY', 'FIRST_SECRETARY', 'PART_TIME_COMMITTEE_MEMBER',
    'TWO_COMMITTEES', 'GRID_LEADER', 'GRID_WORKER', 'PARTY_HOUSEHOLD', 'GUIDE'));
