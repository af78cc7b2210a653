-- What somebody did, and where something was done, is listed with the newest first: by index, however long the trail.
drop index audit_event_of_account;
create index audit_event_of_account on audit_event (account_id, id);
create index audit_event_of_action on audit_event (action, id);
