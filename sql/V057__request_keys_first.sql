-- A key is found by itself, as when its answer moves to a new field key, not only with its account and operation.
alter table idempotency_key drop constraint idempotency_key_pkey;
alter table idempotency_key add constraint idempotency_key_pkey primary key (request_key, account_id, operation);
