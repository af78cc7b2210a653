-- A gift whose import was undone is in no list any more; the row stays, for the movements of its stock are never deleted.
alter table gift add column removed boolean default false not null;
