-- Residents who signed themselves up have few rights until the community has seen them.
alter table account add column seen boolean default true not null;
