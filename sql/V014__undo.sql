-- What two people decided takes two to undo: the first one's word waits here for the second one's.
create table undo (
    kind     varchar(24)              not null,
    subject  uuid                     not null,
    path     varchar(1000)            not null,
    reason   varchar(4000)            not null,
    asked_by uuid                     not null,
    asked_at timestamp with time zone not null,
    constraint undo_pkey primary key (kind, subject)
);
