-- What must be so after every run; each row that comes out is a finding.
select 'balance' as what, concat(holder_id, ' ', unit, ' ', balance_year, ' is off by ', sum(points)) as finding from (
    select holder_id, unit, case when unit = 'CREDIT' then 0 else score_year end as balance_year, points from point_entry
    union all
    select holder_id, unit, score_year, owed - total from point_balance) both_sides
    group by holder_id, unit, balance_year having sum(points) <> 0
union all
select 'places', concat(i.id, ' are off by ', i.taken - count(c.live_key))
    from item i left join claim c on c.item_id = i.id and c.live_key is not null
    group by i.id, i.taken having i.taken <> count(c.live_key)
union all
select 'oversold', concat(id, ' by ', taken - capacity) from item where taken > capacity
union all
select 'stock', concat(g.id, ' is off by ', g.stock - coalesce(sum(m.delta), 0))
    from gift g left join stock_movement m on m.gift_id = g.id
    group by g.id, g.stock having g.stock <> coalesce(sum(m.delta), 0)
union all
select 'claim', concat(source_id, ' was posted ', count(*), ' times') from point_entry
    where source_type = 'CLAIM' and reverses is null group by source_id, kind, unit, holder_id having count(*) > 1
fetch first 20 rows only
