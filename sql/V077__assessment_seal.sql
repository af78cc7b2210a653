-- The hash over everything an assessment decided, taken when it was closed. The audit event of the closing holds it too.
alter table assessment add column seal varchar(64);
