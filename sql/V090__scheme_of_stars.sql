-- Schemes of stars (创星晋级) stand beside those of the yearly evaluation: a holder has one of each in force.
alter table scheme add column of_stars boolean default false not null;
