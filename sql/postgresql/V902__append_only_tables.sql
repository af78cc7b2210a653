-- Ledger and audit rows are never updated or deleted, whoever connects: corrections are new rows.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

-- Guards a table: by a trigger against everybody, by privileges against the role the service works with (roles.sql).
create function append_only(guarded regclass) returns void language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete or truncate on %s'
        ' for each statement execute function refuse_change()', guarded);
    if exists (select from pg_roles where rolname = 'market_app') then
        execute format('revoke update, delete, truncate on %s from market_app', guarded);
    end if;
end
$$;

select append_only('point_entry');
select append_only('stock_movement');
select append_only('audit_event');
select append_only('audit_seal');
select append_only('assessment_result');
select append_only('result_opinion');
select append_only('result_approval');
