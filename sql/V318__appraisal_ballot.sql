-- A ballot waits encrypted until the voting ends; then all are counted in one step, shuffled, and removed. So no row that
-- tells a vote is of the same transaction as the row that tells who voted.
create table appraisal_ballot (
    id           uuid        not null,
    appraisal_id uuid        not null,
    kind         varchar(16) not null,
    votes_cipher text        not null,
    constraint appraisal_ballot_pkey primary key (id),
    constraint appraisal_ballot_meeting foreign key (appraisal_id) references appraisal (id)
);

create index appraisal_ballot_of_meeting on appraisal_ballot (appraisal_id);
