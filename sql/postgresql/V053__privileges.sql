-- The roles of roles.sql, where they exist. What people decided and did is ended, reversed or reopened on record, never
-- deleted: the service's role cannot. It leaves the history of migrations to its owner.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke insert, update, delete on flyway_schema_history from market_app;
        revoke delete on year_closure, assessment, claim, claim_absence, claim_hand_over, completion, adjustment, redemption,
            holder_event, objection, appraisal, appraisal_count, help_plan, individual_plan, post, guide_assignment, dispatch
            from market_app;
        revoke delete, truncate on record_change, member_merge from market_app;
    end if;
end
$$;

-- The auditor's role reads what was decided, booked, counted and changed; nobody's phone, address, password, key, pickup code
-- or ballot, nor who needs help and what was said in confidence.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on organization, organization_past, member_past, item, item_period, claim, claim_absence,
            claim_hand_over, completion, dispatch, adjustment, point_entry, point_balance, year_closure, audit_event,
            audit_seal, gift, stock_movement, scheme, assessment, assessment_result, result_opinion, result_approval,
            publicity, objection, result_correction, appraisal, appraisal_voter, appraisal_count, star, medal_entry,
            progress_month, progress_snapshot, progress_running, service_point, service_point_item, guide_assignment, post,
            import_act, record_change, member_merge to market_auditor;
    end if;
end
$$;
