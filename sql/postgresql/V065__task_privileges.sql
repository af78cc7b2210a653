-- What was reported stays as it was said; cards and lists are ended on record. The auditor's role reads what was decided.
select texts_only('task_report', 'text');

do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete on supervision_card, task_list from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on task_list, task, task_support, task_milestone, supervision_card to market_auditor;
    end if;
end
$$;
