-- 月度通报: the figures of a month that is over, written once: of a place with the cases of its own (department_id null), and of
-- each department with the orders of that place. path is where the place stood then.
create table case_month (
    month_year  integer                  not null,
    month_number integer                  not null,
    taken_at    timestamp with time zone not null,
    constraint case_month_pkey primary key (month_year, month_number),
    constraint case_month_known check (month_number between 1 and 12)
);

create table case_month_figure (
    id              uuid         not null,
    month_year      integer      not null,
    month_number    integer      not null,
    place_id        uuid         not null,
    path            varchar(512) not null,
    department_id   uuid,
    received        integer      not null,
    settled_here    integer      not null,
    answer_due      integer      not null,
    answered        integer      not null,
    settle_due      integer      not null,
    settled         integer      not null,
    settled_in_time integer      not null,
    not_done        integer      not null,
    satisfied       integer      not null,
    fairly          integer      not null,
    dissatisfied    integer      not null,
    constraint case_month_figure_pkey primary key (id),
    constraint case_month_figure_place foreign key (place_id) references organization (id),
    constraint case_month_figure_counts check (settled <= settle_due and settled_in_time <= settled and not_done >= 0)
);

create index case_month_figure_of_month on case_month_figure (month_year, month_number, path);
create index case_month_figure_of_place on case_month_figure (place_id);
create index case_month_figure_of_department on case_month_figure (department_id);
