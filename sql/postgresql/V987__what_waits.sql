-- What waits is little among much that is done: counted on every visit of the worklist.
create index claim_rating_flagged on claim_rating (rated_at) where flagged;
create index completion_waiting on completion (id) where status = 'SUBMITTED';
create index adjustment_waiting on adjustment (id) where status = 'PROPOSED';
