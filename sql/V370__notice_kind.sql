-- What a notice is about, so that a phone can show it by its kind and open what it tells of.
alter table notice add column kind varchar(24) default 'OTHER' not null;
alter table notice add constraint notice_kind_known check (kind in (
    'CLAIM', 'ATTENDANCE', 'NEED', 'OFFER', 'ITEM', 'FREE_PLACE',
    'DISPATCH', 'REDEMPTION', 'CREDIT', 'MEMBER_REPORT_IN', 'UNIT_REPORT_IN', 'INDIVIDUAL_PLAN',
    'APPRAISAL', 'OBJECTION', 'RESULT', 'ASSESSMENT', 'MEDAL', 'HELP_PLAN',
    'STAR', 'WORK_REPORT', 'REMINDER', 'ACCOUNT', 'SIGN_IN', 'OTHER'));

-- How many are unread is asked by every screen.
create index notice_unread on notice (account_id, read_at);
