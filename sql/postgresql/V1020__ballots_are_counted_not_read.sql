-- The auditor's role reads who voted and what was counted; what lies in the box it does not.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        revoke all on appraisal_ballot from market_auditor;
    end if;
end
$$;
