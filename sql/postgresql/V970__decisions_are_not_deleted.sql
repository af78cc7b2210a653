-- What people decided and did is ended, reversed or reopened on record, never deleted: the service's role cannot.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete on year_closure, assessment, claim, completion, adjustment, redemption, holder_event, objection,
            appraisal, appraisal_count, help_plan, individual_plan, post, guide_assignment, dispatch from market_app;
    end if;
end
$$;
