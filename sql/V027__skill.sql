-- What members are good at (党员特长) and what organizations can lend (单位资源): categories, each with a note. Found when an item
-- of the same category needs somebody.
create table skill_list (
    holder_id   uuid                     not null,
    holder_type varchar(16)              not null,
    updated_by  uuid                     not null,
    updated_at  timestamp with time zone not null,
    version     integer                  not null,
    constraint skill_list_pkey primary key (holder_id),
    constraint skill_list_holder_type check (holder_type in ('MEMBER', 'ORGANIZATION'))
);

create table skill (
    holder_id uuid         not null,
    category  varchar(32)  not null,
    note      varchar(200) not null,
    constraint skill_pkey primary key (holder_id, category),
    constraint skill_list_of foreign key (holder_id) references skill_list (holder_id)
);

create index skill_by_category on skill (category, holder_id);
