-- When a plan that counted was revoked: a year is not closed by results that were computed before.
alter table individual_plan add column revoked_at timestamp with time zone;
