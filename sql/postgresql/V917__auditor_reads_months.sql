-- The auditor's role reads the months as they were taken: figures by holder, and nobody's name.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on progress_month, progress_snapshot to market_auditor;
    end if;
end
$$;
