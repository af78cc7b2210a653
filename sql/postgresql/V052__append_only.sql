-- Rows of the ledger, of the audit and of what was decided are never updated or deleted, whoever connects: corrections are
-- new rows.
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

-- What people wrote may be replaced by another encrypted text, of erasure or of a new key; nothing else of the row changes.
create function only_texts_change() returns trigger language plpgsql as $$
declare
    text_column text;
begin
    if to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv then
        raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    foreach text_column in array tg_argv loop
        if to_jsonb(new) ->> text_column is distinct from to_jsonb(old) ->> text_column
                and coalesce(to_jsonb(new) ->> text_column, '')
                    !~ '^[A-Za-z0-9_-]+\.[A-Za-z0-9+/]{16}\.[A-Za-z0-9+/]+$' then
            raise exception 'rows of % are only ever added', tg_table_name
                using errcode = 'integrity_constraint_violation';
        end if;
    end loop;
    return new;
end
$$;

-- Guards a table whose rows stay while their texts may be encrypted anew.
create function texts_only(guarded regclass, variadic texts name[]) returns void language plpgsql as $$
begin
    execute format('create trigger append_only before delete or truncate on %s'
        ' for each statement execute function refuse_change()', guarded);
    execute format('create trigger only_texts_change before update on %s for each row execute function only_texts_change(%s)',
        guarded, (select string_agg(quote_literal(one), ', ') from unnest(texts) one));
    if exists (select from pg_roles where rolname = 'market_app') then
        execute format('revoke update, delete, truncate on %s from market_app', guarded);
        execute format('grant update (%s) on %s to market_app',
            (select string_agg(quote_ident(one), ', ') from unnest(texts) one), guarded);
    end if;
end
$$;

select append_only('point_entry');
select append_only('stock_movement');
select append_only('audit_event');
select append_only('audit_seal');
select append_only('assessment_result');
select append_only('result_correction');
select append_only('publicity');
select append_only('appraisal_voter');
select append_only('progress_month');
select append_only('progress_snapshot');
select append_only('star');
select append_only('medal_entry');
select append_only('member_past');
select append_only('organization_past');
select texts_only('result_opinion', 'minutes');
select texts_only('result_approval', 'basis', 'reason');
select texts_only('self_appraisal', 'summary');
select texts_only('help_note', 'text');
