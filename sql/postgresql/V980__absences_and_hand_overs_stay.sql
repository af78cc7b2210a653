-- Who did not come and who handed a claim to whom is taken back on record, never deleted; the auditor's role reads it.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete on claim_absence, claim_hand_over from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on claim_absence, claim_hand_over to market_auditor;
    end if;
end
$$;
