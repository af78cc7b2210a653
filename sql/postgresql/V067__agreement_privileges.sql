-- What was found at a check and said in a rating stays as it was said; agreements are ended on record.
select texts_only('agreement_check', 'remark');
select texts_only('agreement_rating', 'comment');

do $$
begin
    if exists (select from pg_roles where rolname = 'market_app') then
        revoke delete on agreement from market_app;
    end if;
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on agreement, agreement_line to market_auditor;
    end if;
end
$$;
