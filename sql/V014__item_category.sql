-- The categories of items and needs. Those without an organization hold everywhere; a district adds its own.
create table item_category (
    code            varchar(32) not null,
    title           varchar(50) not null,
    organization_id uuid,
    constraint item_category_pkey primary key (code),
    constraint item_category_organization foreign key (organization_id) references organization (id)
);

insert into item_category (code, title) values
    ('VOLUNTEER', '志愿服务'),
    ('ELDERLY_AND_DISABLED', '助老助残'),
    ('CHILDREN', '关爱未成年人'),
    ('CONVENIENCE', '便民服务'),
    ('REPAIR', '便民维修'),
    ('HEALTH', '健康义诊'),
    ('LEGAL_AID', '法律援助'),
    ('ENVIRONMENT', '环境整治'),
    ('SAFETY', '平安巡防'),
    ('CIVILITY', '文明创建'),
    ('MEDIATION', '矛盾调解'),
    ('WISH', '微心愿'),
    ('HARDSHIP', '扶贫帮困'),
    ('NEW_EMPLOYMENT', '新就业群体'),
    ('RESOURCE_SHARING', '资源共享'),
    ('PUBLICITY', '政策宣传'),
    ('DELIBERATION', '协商议事'),
    ('PARTY_LIFE', '组织生活');
