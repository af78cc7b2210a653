-- Lists in the order of codes and paths stand alike on every database, whatever its locale: character by character, as H2
-- compares them.
alter table organization alter column code type varchar(32) collate "C";
alter table organization alter column path type varchar(512) collate "C";
alter table item_category alter column code type varchar(32) collate "C";

-- Subtree queries compare paths by prefix; only this operator class serves them under any collation.
create index organization_path_prefix on organization (path varchar_pattern_ops);
create index audit_event_path_prefix on audit_event (organization_path varchar_pattern_ops);

-- What waits is little among much that is done: counted on every visit of the worklist.
create index claim_rating_flagged on claim_rating (rated_at) where flagged;
create index completion_waiting on completion (id) where status = 'SUBMITTED';
create index adjustment_waiting on adjustment (id) where status = 'PROPOSED';
