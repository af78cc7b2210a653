-- The auditor's role reads which imports were made and undone and which records changed; values stay encrypted. None is deleted.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete, truncate on record_change from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on import_act, record_change to market_auditor;
    end if;
end
$$;
