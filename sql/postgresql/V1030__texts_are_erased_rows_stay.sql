-- What a member said of the own year and what a helper noted stay as rows; the text alone may be replaced, by another
-- encrypted one: of erasure, and of a new key. Nothing else of the row changes, whoever connects.
create function only_text_changes() returns trigger language plpgsql as $$
declare
    allowed text := tg_argv[0];
begin
    if to_jsonb(new) - allowed <> to_jsonb(old) - allowed
            or to_jsonb(new) ->> allowed !~ '^[A-Za-z0-9_-]+\.[A-Za-z0-9+/]{16}\.[A-Za-z0-9+/]+$' then
        raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

drop trigger append_only on self_appraisal;
create trigger append_only before delete or truncate on self_appraisal
    for each statement execute function refuse_change();
create trigger only_text_changes before update on self_appraisal
    for each row execute function only_text_changes('summary');

drop trigger append_only on help_note;
create trigger append_only before delete or truncate on help_note
    for each statement execute function refuse_change();
create trigger only_text_changes before update on help_note
    for each row execute function only_text_changes('text');

do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        grant update (summary) on self_appraisal to market_app;
        grant update (text) on help_note to market_app;
    end if;
end
$$;
