-- Figures of a place and a period look for what was served in some days.
create index claim_served_on on claim (served_on);
