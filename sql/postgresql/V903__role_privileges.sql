-- The roles of roles.sql, where they exist. The auditor's reads what was decided and booked, and nobody's phone, address,
-- password, key or pickup code; the service's leaves the history of migrations to its owner.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on organization, item, claim, completion, adjustment, point_entry, point_balance, year_closure,
            audit_event, audit_seal, gift, stock_movement, scheme, assessment, assessment_result, result_opinion,
            result_approval to market_auditor;
    end if;
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke insert, update, delete on flyway_schema_history from market_app;
    end if;
end
$$;
