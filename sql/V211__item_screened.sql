-- Items of a community pass the levels of review that needs pass: who screened them, and how hard the work is held to be.
alter table item add column screened_by uuid;
alter table item add column difficulty varchar(16);
alter table item add constraint item_difficulty_known check (
    difficulty is null or difficulty in ('EASY', 'NORMAL', 'HARD', 'VERY_HARD'));
