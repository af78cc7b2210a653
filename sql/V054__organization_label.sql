-- What a district and all below it call roles and levels: a line for each, the key of the label, an equals sign, the word.
create table organization_label (
    organization_id uuid          not null,
    words           varchar(8000) not null,
    version         integer       not null,
    constraint organization_label_pkey primary key (organization_id),
    constraint organization_label_organization foreign key (organization_id) references organization (id)
);
