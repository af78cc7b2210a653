-- The auditor's role reads where people are served, who works there and who holds which post.
do $$
begin
    if exists (select from pg_roles where rolname = 'market_auditor') then
        grant select on service_point, service_point_item, guide_assignment, post to market_auditor;
    end if;
end
$$;
