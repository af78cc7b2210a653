-- Which medals were handed over is only ever added to; the auditor's role reads it.
select append_only('medal_entry');
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on medal_entry to market_auditor;
    end if;
end
$$;
