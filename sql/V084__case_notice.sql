-- Notices of cases, and of what else the governance of a place tells people.
alter table notice drop constraint notice_kind_known;
alter table notice add constraint notice_kind_known check (kind in ('CLAIM', 'ATTENDANCE', 'NEED', 'OFFER', 'ITEM',
    'FREE_PLACE', 'DISPATCH', 'REDEMPTION', 'CREDIT', 'MEMBER_REPORT_IN', 'UNIT_REPORT_IN', 'INDIVIDUAL_PLAN', 'APPRAISAL',
    'OBJECTION', 'RESULT', 'ASSESSMENT', 'MEDAL', 'HELP_PLAN', 'STAR', 'WORK_REPORT', 'REMINDER', 'ACCOUNT', 'SIGN_IN',
    'CASE', 'TASK', 'CARD', 'MEETING', 'OTHER'));
