-- A meeting that was closed or called off stays as it is, with its agenda and with who was invited and came; texts alone are
-- encrypted anew or erased. What turns out later is a row of its own, which stays too.
create function meeting_is_over(of_meeting uuid) returns boolean language sql stable as $$
    select exists (select from meeting_event where id = of_meeting and status <> 'PLANNED')
$$;

create trigger ended_meeting_stays before update on meeting_event for each row when (old.status <> 'PLANNED')
    execute function only_texts_change('minutes', 'reason');
create trigger meeting_is_kept before delete or truncate on meeting_event
    for each statement execute function refuse_change();

create function ended_meeting_keeps_row() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if meeting_is_over(old.meeting_id) then
            raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
        end if;
        return old;
    end if;
    if meeting_is_over(new.meeting_id) then
        raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create function ended_meeting_keeps_texts() returns trigger language plpgsql as $$
begin
    if meeting_is_over(old.meeting_id) and to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv then
        raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger ended_meeting_keeps_row before insert or delete on meeting_topic
    for each row execute function ended_meeting_keeps_row();
create trigger ended_meeting_keeps_texts before update on meeting_topic
    for each row execute function ended_meeting_keeps_texts('outcome');
create trigger ended_meeting_keeps_row before insert or delete on meeting_invitee
    for each row execute function ended_meeting_keeps_row();
create trigger ended_meeting_keeps_texts before update on meeting_invitee
    for each row execute function ended_meeting_keeps_texts('note');

select texts_only('meeting_topic_settlement', 'text');
select texts_only('meeting_amendment', 'text');
select texts_only('meeting_resolution', 'text');
select append_only('meeting_amended_presence');
select append_only('meeting_attendance');
select append_only('meeting_adopted_item');
select append_only('meeting_resolution_support');

do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete, truncate on meeting_event from market_app;
        revoke truncate on meeting_topic, meeting_invitee from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on district_kind, meeting_rhythm, meeting_event, meeting_topic, meeting_topic_settlement,
            meeting_resolution, meeting_resolution_support, meeting_attendance, meeting_adopted_item, meeting_amendment,
            meeting_amended_presence to market_auditor;
    end if;
end
$$;
