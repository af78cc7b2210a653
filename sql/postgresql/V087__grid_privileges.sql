-- Visits are only ever added; the auditor reads counts, not what was found.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete, truncate on grid_profile, grid_visit from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on grid_profile to market_auditor;
        grant select (id, grid_id, kind, visited_on, households, case_id, recorded_at) on grid_visit to market_auditor;
    end if;
end
$$;
