-- What the auditor's role of roles.sql reads: what was decided and booked, and nobody's phone, address, password, key or
-- pickup code. Where one user does everything there is no such role.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on organization, item, claim, completion, adjustment, point_entry, point_balance, year_closure,
            audit_event, audit_seal, gift, stock_movement, scheme, assessment, assessment_result, result_opinion,
            result_approval to market_auditor;
    end if;
end
$$;
