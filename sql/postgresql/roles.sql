-- Run once by the server's administrator in the new, empty database, before the service starts for the first time.
-- market_owner owns the tables and migrates them (DATABASE_OWNER), market_app works with them (DATABASE_USER) and can
-- neither change nor delete what is only ever added, market_auditor reads what was decided and booked. Each wants its
-- password:  alter role market_owner password '...'  and so on.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['market_owner', 'market_app', 'market_auditor'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I login', wanted);
        end if;
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to market_owner, market_app, market_auditor', current_database());
end
$$;
revoke all on schema public from public;
grant usage, create on schema public to market_owner;
grant usage on schema public to market_app, market_auditor;
-- V052__append_only.sql takes back what is too much for tables that only ever grow.
alter default privileges for role market_owner in schema public
    grant select, insert, update, delete on tables to market_app;
