-- Whoever can write into the database can make rows and hashes that fit together; without a key of the key folder nobody can
-- make their codes (HMAC): of each event as it is recorded, and of each seal.
alter table audit_event add column mac varchar(64);
alter table audit_seal add column mac varchar(64);
