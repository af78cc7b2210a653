-- A stored answer goes only to the account as it was when it got it, with the same roles; and it is kept encrypted.
alter table idempotency_key add column grants_hash varchar(64);
