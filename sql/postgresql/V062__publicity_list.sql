-- A list that was published stays as it is; the auditor's role reads it.
select append_only('publicity_entry');

do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on publicity_entry to market_auditor;
    end if;
end
$$;
