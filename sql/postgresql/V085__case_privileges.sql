-- Cases and orders are ended, never deleted; the auditor reads them without what people wrote and how they are reached.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete, truncate on whistle_case, case_order, case_step, case_month_figure from market_app;
        revoke update on case_month_figure from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on case_matter, case_matter_support, case_month, case_month_figure to market_auditor;
        grant select (id, district_id, case_year, case_number, place_id, matter_id, urgent, status, rounds, need_id,
            satisfaction, rated_at, reported_at, closed_at) on whistle_case to market_auditor;
        grant select (id, case_id, department_id, lead, status, urgent, ordered_at, acknowledge_by, settle_by, answered_at,
            refused_at, extension_hours, extension_status, settled_at, ended_at) on case_order to market_auditor;
    end if;
end
$$;
