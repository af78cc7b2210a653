-- Whom questions about a list that is shown go to, and the list itself as it was published: who stands on it and in which
-- order (姓氏笔画). What is decided or corrected afterwards changes neither.
alter table publicity add column receiving_office varchar(100);
alter table publicity add column supervision_phone varchar(40);

create table publicity_entry (
    publicity_id      uuid         not null,
    rank              integer      not null,
    result_id         uuid         not null,
    name              varchar(200) not null,
    organization_name varchar(200) not null,
    band_title        varchar(200) not null,
    constraint publicity_entry_pkey primary key (result_id),
    constraint publicity_entry_place unique (publicity_id, rank),
    constraint publicity_entry_publicity foreign key (publicity_id) references publicity (id),
    constraint publicity_entry_result foreign key (result_id) references assessment_result (id),
    constraint publicity_entry_ranked check (rank > 0)
);
