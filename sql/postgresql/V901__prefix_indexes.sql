-- Subtree queries compare paths by prefix; only this operator class serves them under any collation.
create index organization_path_prefix on organization (path varchar_pattern_ops);
create index audit_event_path_prefix on audit_event (organization_path varchar_pattern_ops);
