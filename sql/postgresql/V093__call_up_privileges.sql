-- Who was called up and came stays on record. The auditor's role reads it but for the reasons people gave.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete on call_up, call_up_shift, call_up_member from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on call_up, call_up_shift, call_up_member to market_auditor;
    end if;
end
$$;
