-- The auditor's role reads how a year's end went; who needs help, and what was said in confidence, stays with the service.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on publicity, objection, result_correction, appraisal, appraisal_voter, appraisal_count
            to market_auditor;
    end if;
end
$$;
