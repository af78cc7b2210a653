-- Whether a holder has entries of a kind in some days is answered from the index alone.
drop index point_entry_holder;
create index point_entry_holder on point_entry (holder_id, score_year, unit, kind, occurred_on);
