-- The auditor's role reads who had which stars; why an event was recorded stays with those who decide.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on star to market_auditor;
    end if;
end
$$;
