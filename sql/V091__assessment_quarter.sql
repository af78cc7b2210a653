-- A run by a scheme of stars judges as of the end of a quarter and is confirmed, not closed.
alter table assessment add column quarter integer;
alter table assessment add constraint assessment_quarter_known check (quarter between 1 and 4);
alter table assessment drop constraint assessment_status_known;
alter table assessment add constraint assessment_status_known
    check (status in ('RUNNING', 'PRELIMINARY', 'CLOSED', 'CONFIRMED'));
alter table assessment add constraint assessment_confirmed_is_of_stars check (status <> 'CONFIRMED' or quarter is not null);
alter table assessment add constraint assessment_closed_is_yearly check (status <> 'CLOSED' or quarter is null);
