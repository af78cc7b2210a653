-- Which records were made one is never deleted; the auditor's role reads it.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete, truncate on member_merge from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on member_merge to market_auditor;
    end if;
end
$$;
