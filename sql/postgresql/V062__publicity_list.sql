-- A list that was published stays as it is, but for the name of somebody who was erased since; the auditor's role reads it.
create function only_erased_name() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'name' <> to_jsonb(old) - 'name' or new.name is distinct from old.name and new.name <> '（已删除）' then
        raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger append_only before delete or truncate on publicity_entry
    for each statement execute function refuse_change();
create trigger only_erased_name before update on publicity_entry for each row execute function only_erased_name();

do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke update, delete, truncate on publicity_entry from market_app;
        grant update (name) on publicity_entry to market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on publicity_entry to market_auditor;
    end if;
end
$$;
