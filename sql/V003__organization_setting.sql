-- What a district decides for itself: review levels, points by difficulty, who may redeem. Whether members see who has
-- which stars in their own branch and community; closed unless a district opens it. Which organizations the year judges.
create table organization_setting (
    organization_id      uuid        not null,
    review_levels        integer     not null,
    easy_points          integer     not null,
    normal_points        integer     not null,
    hard_points          integer     not null,
    very_hard_points     integer     not null,
    redemption_for_all   boolean     not null,
    credit_resets        boolean     not null,
    version              integer     not null,
    star_lists_open      boolean     default false not null,
    judged_organizations varchar(40) default 'UNITS_AND_COMMUNITY_BRANCHES' not null,
    constraint organization_setting_pkey primary key (organization_id),
    constraint organization_setting_of foreign key (organization_id) references organization (id),
    constraint organization_setting_levels check (review_levels between 1 and 2),
    constraint organization_setting_points check (easy_points between 0 and 1000 and normal_points between 0 and 1000
        and hard_points between 0 and 1000 and very_hard_points between 0 and 1000),
    constraint organization_setting_judged_known check (judged_organizations in ('UNITS_AND_COMMUNITY_BRANCHES',
        'UNITS', 'BRANCHES', 'BOTH'))
);

-- What a district and all below it call roles and levels: a line for each, the key of the label, an equals sign, the word.
create table organization_label (
    organization_id uuid          not null,
    words           varchar(8000) not null,
    version         integer       not null,
    constraint organization_label_pkey primary key (organization_id),
    constraint organization_label_organization foreign key (organization_id) references organization (id)
);
