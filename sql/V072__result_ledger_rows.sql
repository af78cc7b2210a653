-- How many ledger rows of the year a result looked at now stands with the result: one that is computed anew brings its own
-- figure. Results older than this have none; what they came from has to be run again before the year can be closed.
alter table assessment_result add column ledger_rows bigint;
alter table assessment drop column ledger_rows;
