-- What a district decides for itself: review levels, points by difficulty, who may redeem.
create table organization_setting (
    organization_id    uuid        not null,
    review_levels      integer     not null,
    easy_points        integer     not null,
    normal_points      integer     not null,
    hard_points        integer     not null,
    very_hard_points   integer     not null,
    redemption_for_all boolean     not null,
    credit_resets      boolean     not null,
    version            integer     not null,
    constraint organization_setting_pkey primary key (organization_id),
    constraint organization_setting_of foreign key (organization_id) references organization (id),
    constraint organization_setting_levels check (review_levels between 1 and 2),
    constraint organization_setting_points check (
        easy_points between 0 and 1000 and normal_points between 0 and 1000
        and hard_points between 0 and 1000 and very_hard_points between 0 and 1000)
);
