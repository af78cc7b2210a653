-- Rows of one act are a batch, named by its first row; the audit event of the act holds the hash of the batch. Rows that
-- are older than this stand alone.
alter table point_entry add column batch uuid;
update point_entry set batch = id;
alter table point_entry alter column batch set not null;

create index point_entry_batch on point_entry (batch, id);
create index audit_event_entries on audit_event (entries_hash);
