-- The auditor's role reads how members stood and what organizations were called when a year was judged.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on member_past to market_auditor;
        grant select on organization_past to market_auditor;
        grant select on progress_running to market_auditor;
    end if;
end
$$;
