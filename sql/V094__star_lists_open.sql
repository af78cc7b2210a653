-- Whether members see who has which stars in their own branch and community; closed unless a district opens it.
alter table organization_setting add column star_lists_open boolean default false not null;
