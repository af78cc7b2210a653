-- The auditor's role reads who was asked and what was answered, not what a member wrote about themselves.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on dispatch to market_auditor;
    end if;
end
$$;
