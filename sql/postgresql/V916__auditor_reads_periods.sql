-- The auditor's role reads the places of offers by period, as it reads those of items.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on item_period to market_auditor;
    end if;
end
$$;
