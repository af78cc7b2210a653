-- Teams end, members leave, what was done stays: the service's role deletes none of it; the auditor's role reads the teams.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete, truncate on team, team_member, team_claim, team_turnout from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on team, team_skill, team_member, team_claim, team_turnout to market_auditor;
    end if;
end
$$;
select append_only('team_claim');
select append_only('team_turnout');
