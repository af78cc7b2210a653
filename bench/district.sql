-- A district of ${members} members, made from one of each thing that the service itself made. Every number is the same in
-- every run. Run as superuser, in a database that is thrown away.

create function numbered(kind text, n bigint) returns uuid language sql immutable parallel safe as
    $$ select (kind || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

-- Copies of the row of a table with this id, one for each row of "counter"; what "instead" names is another expression of it.
create function copies(target regclass, template uuid, counter text, instead jsonb) returns void language plpgsql as $$
declare
    names text;
    expressions text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
            string_agg(coalesce(instead ->> attname, 't.' || quote_ident(attname)), ', ' order by attnum)
        into names, expressions
        from pg_attribute where attrelid = target and attnum > 0 and not attisdropped;
    execute format('insert into %s (%s) select %s from %s t cross join %s where t.id = %L',
        target, names, expressions, target, counter, template);
end
$$;

-- Past constraints on other tables and triggers: the rows are checked as a whole by the invariants of the runs.
set session_replication_role = replica;
set synchronous_commit = off;

-- Streets of ten communities, communities of ten branches, branches of a hundred members.
insert into organization (id, code, name, level, parent_id, path, version, created_at, code_key)
    select numbered('00000001', n), 'B' || n, '街道' || n, 'STREET', '${district}',
            (select path from organization where id = '${district}') || 'B' || n || '/', 0, now(), 'B' || n
        from generate_series(1, ${communities} / 10) n;
insert into organization (id, code, name, level, parent_id, path, version, created_at, code_key)
    select numbered('00000002', n), 'C' || n, '社区' || n, 'COMMUNITY', s.id, s.path || 'C' || n || '/', 0, now(), 'C' || n
        from generate_series(1, ${communities}) n
            join organization s on s.id = numbered('00000001', 1 + n % (${communities} / 10));
insert into organization (id, code, name, level, parent_id, path, version, created_at, code_key)
    select numbered('00000003', n), 'D' || n, '党支部' || n, 'BRANCH', c.id, c.path || 'D' || n || '/', 0, now(), 'D' || n
        from generate_series(1, ${communities} * 10) n
            join organization c on c.id = numbered('00000002', 1 + n % ${communities});

-- Member n belongs to a branch of community 1 + n % communities and reports in to the next one.
select copies('member', '${member}', 'generate_series(1, ${members}) n', jsonb_build_object(
    'id', 'numbered(''00000004'', n)', 'name', '''党员'' || n', 'phone_index', 'md5(n::text)',
    'branch_id', 'numbered(''00000003'', 1 + (n + ${communities} - 1) % (${communities} * 10))',
    'phone_cipher', 'null::varchar', 'name_sort', '''dangyuan'' || n'));
select copies('member_registration', (select id from member_registration where member_id = '${member}'),
    'generate_series(1, ${members}) n', jsonb_build_object(
    'id', 'numbered(''00000005'', n)', 'member_id', 'numbered(''00000004'', n)',
    'community_id', 'numbered(''00000002'', 1 + (n + 1) % ${communities})'));

-- The first of them sign in.
select copies('account', '${account}', 'generate_series(1, ${callers}) n', jsonb_build_object(
    'id', 'numbered(''00000006'', n)', 'name', '''党员'' || n', 'phone_index', 'md5(''account'' || n)', 'phone_cipher', 'null::varchar',
    'epoch', '0',
    'member_id', 'numbered(''00000004'', n)'));
select copies('account_role', (select id from account_role where account_id = '${account}'),
    'generate_series(1, ${callers}) n', jsonb_build_object(
    'id', 'numbered(''00000007'', n)', 'account_id', 'numbered(''00000006'', n)',
    'organization_id', 'numbered(''00000003'', 1 + (n + ${communities} - 1) % (${communities} * 10))'));
select copies('account_session', (select id from account_session where account_id = '${account}' limit 1),
    'generate_series(1, ${callers}) n', jsonb_build_object(
    'id', 'numbered(''00000008'', n)', 'account_id', 'numbered(''00000006'', n)'));

-- Each community has one who works there.
select copies('account', '${staff}', 'generate_series(1, ${communities}) n', jsonb_build_object(
    'id', 'numbered(''00000016'', n)', 'name', '''干部'' || n', 'phone_index', 'md5(''staff'' || n)', 'phone_cipher', 'null::varchar',
    'epoch', '0'));
select copies('account_role', (select id from account_role where account_id = '${staff}'),
    'generate_series(1, ${communities}) n', jsonb_build_object(
    'id', 'numbered(''00000017'', n)', 'account_id', 'numbered(''00000016'', n)',
    'organization_id', 'numbered(''00000002'', n)'));
select copies('account_session', (select id from account_session where account_id = '${staff}' limit 1),
    'generate_series(1, ${communities}) n', jsonb_build_object(
    'id', 'numbered(''00000018'', n)', 'account_id', 'numbered(''00000016'', n)'));

-- A shelf of a hundred items in each community; every third is taken to the last place.
select copies('item', '${item}', 'generate_series(1, ${communities} * 100) n', jsonb_build_object(
    'id', 'numbered(''00000009'', n)', 'title', '''陪同就医'' || n',
    'organization_id', 'numbered(''00000002'', 1 + n % ${communities})', 'taken', '0', 'capacity', '1000000'));

-- What all want at the same moment.
select copies('item', '${hot}', 'generate_series(1, 200) n', jsonb_build_object(
    'id', 'numbered(''00000019'', n)', 'title', '''九点开抢'' || n'));

-- Three services of each member in the own community, long verified (of the items 1 to 9 there); twenty that wait for whoever
-- verifies (10 to 29), and twenty that were claimed (30 to 49), of each that signs in.
select copies('claim', '${claim}', 'generate_series(0, 3 * ${members} - 1) n', jsonb_build_object(
    'id', 'numbered(''0000000a'', n)', 'holder_id', 'numbered(''00000004'', 1 + n % ${members})',
    'item_id', 'numbered(''00000009'', (1 + n % ${members}) % ${communities} + ${communities} * (1 + n % 9))',
    'live_key', 'numbered(''0000000a'', n)::text'));
select copies('claim_visit', (select id from claim_visit where claim_id = '${claim}'),
    'generate_series(0, 3 * ${members} - 1) n', jsonb_build_object(
    'id', 'numbered(''0000000b'', n)', 'claim_id', 'numbered(''0000000a'', n)'));
select copies('claim', '${submitted}', 'generate_series(0, 20 * ${callers} - 1) n', jsonb_build_object(
    'id', 'numbered(''0000000c'', n)', 'holder_id', 'numbered(''00000004'', 1 + n % ${callers})',
    'item_id', 'numbered(''00000009'', (1 + n % ${callers}) % ${communities} + ${communities} * (10 + n / ${callers}))',
    'live_key', 'numbered(''0000000c'', n)::text', 'claimed_by', 'numbered(''00000006'', 1 + n % ${callers})',
    'submitted_by', 'numbered(''00000006'', 1 + n % ${callers})'));
select copies('claim_visit', (select id from claim_visit where claim_id = '${submitted}'),
    'generate_series(0, 20 * ${callers} - 1) n', jsonb_build_object(
    'id', 'numbered(''0000000d'', n)', 'claim_id', 'numbered(''0000000c'', n)',
    'recorded_by', 'numbered(''00000006'', 1 + n % ${callers})'));
select copies('claim', '${claimed}', 'generate_series(0, 20 * ${callers} - 1) n', jsonb_build_object(
    'id', 'numbered(''0000000e'', n)', 'holder_id', 'numbered(''00000004'', 1 + n % ${callers})',
    'item_id', 'numbered(''00000009'', (1 + n % ${callers}) % ${communities} + ${communities} * (30 + n / ${callers}))',
    'live_key', 'numbered(''0000000e'', n)::text', 'claimed_by', 'numbered(''00000006'', 1 + n % ${callers})'));
update item i set taken = t.taken, ever_claimed = true from (select item_id, count(*) as taken from claim
    where live_key is not null group by item_id) t where t.item_id = i.id;
update item set capacity = taken where taken > 0 and id <> '${item}' and id <> '${hot}'
    and right(id::text, 12)::bigint % 3 = 0 and id::text like '00000009%';

-- Twelve entries of each member, six in each unit, and what they add up to.
select copies('point_entry', (select id from point_entry where source_id = '${claim}' and unit = 'SCORE'),
    'generate_series(0, 12 * ${members} - 1) n', jsonb_build_object(
    'id', 'numbered(''00000010'', n)', 'holder_id', 'numbered(''00000004'', 1 + n % ${members})',
    'unit', 'case when n / ${members} % 2 = 0 then ''SCORE'' else ''CREDIT'' end', 'source_id', 'numbered(''00000011'', n)',
    'batch', 'numbered(''00000012'', n)'));
insert into point_balance (holder_type, holder_id, unit, score_year, total, held, owed, blocked)
    select holder_type, holder_id, unit, case when unit = 'CREDIT' then 0 else score_year end, sum(points), 0, 0, false
        from point_entry where holder_id::text like '00000004%' group by 1, 2, 3, 4;

-- A gift in each community.
select copies('gift', '${gift}', 'generate_series(1, ${communities}) n', jsonb_build_object(
    'id', 'numbered(''00000013'', n)', 'organization_id', 'numbered(''00000002'', n)'));
select copies('stock_movement', (select id from stock_movement where gift_id = '${gift}'),
    'generate_series(1, ${communities}) n', jsonb_build_object(
    'id', 'numbered(''00000014'', n)', 'gift_id', 'numbered(''00000013'', n)'));

-- What was looked at in a year: two events a member.
select copies('audit_event', (select id from audit_event where subject_id = '${claim}' and action = 'claim.verified'),
    'generate_series(1, 2 * ${members}) n', jsonb_build_object(
    'id', 'numbered(''00000015'', n)', 'occurred_at', 'now() - n * interval ''1 minute''',
    'account_id', 'numbered(''00000006'', 1 + n % ${callers})',
    'subject_id', 'numbered(''0000000a'', n % (3 * ${members}))::text'));
-- As sealed, so that the service does not begin to seal them while it is measured.
insert into audit_seal (seq, event_id, previous, hash)
    select (select max(seq) from audit_seal) + n, numbered('00000015', n), 'copy', 'copy' from generate_series(1, 2 * ${members}) n;
