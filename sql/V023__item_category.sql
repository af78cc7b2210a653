-- The categories of items and needs. Those without an organization hold everywhere; a district adds its own, where the
-- same code may mean something else, can be renamed and closed. Items, needs and offers keep the code; what it is called
-- follows from where they stand. code_key is which code is taken where.
create table item_category (
    code            varchar(32)  not null,
    title           varchar(100) not null,
    organization_id uuid,
    id              uuid         not null,
    closed          boolean      default false not null,
    version         integer      default 0 not null,
    code_key        varchar(80)  not null,
    constraint item_category_organization foreign key (organization_id) references organization (id),
    constraint item_category_pkey primary key (id),
    constraint item_category_code_once unique (code_key)
);

insert into item_category (id, code, title, code_key) values
    (gen_random_uuid(), 'VOLUNTEER', '志愿服务', 'VOLUNTEER|'),
    (gen_random_uuid(), 'ELDERLY_AND_DISABLED', '助老助残', 'ELDERLY_AND_DISABLED|'),
    (gen_random_uuid(), 'CHILDREN', '关爱未成年人', 'CHILDREN|'),
    (gen_random_uuid(), 'CONVENIENCE', '便民服务', 'CONVENIENCE|'),
    (gen_random_uuid(), 'REPAIR', '便民维修', 'REPAIR|'),
    (gen_random_uuid(), 'HEALTH', '健康义诊', 'HEALTH|'),
    (gen_random_uuid(), 'LEGAL_AID', '法律援助', 'LEGAL_AID|'),
    (gen_random_uuid(), 'ENVIRONMENT', '环境整治', 'ENVIRONMENT|'),
    (gen_random_uuid(), 'SAFETY', '平安巡防', 'SAFETY|'),
    (gen_random_uuid(), 'CIVILITY', '文明创建', 'CIVILITY|'),
    (gen_random_uuid(), 'MEDIATION', '矛盾调解', 'MEDIATION|'),
    (gen_random_uuid(), 'WISH', '微心愿', 'WISH|'),
    (gen_random_uuid(), 'HARDSHIP', '扶贫帮困', 'HARDSHIP|'),
    (gen_random_uuid(), 'NEW_EMPLOYMENT', '新就业群体', 'NEW_EMPLOYMENT|'),
    (gen_random_uuid(), 'RESOURCE_SHARING', '资源共享', 'RESOURCE_SHARING|'),
    (gen_random_uuid(), 'PUBLICITY', '政策宣传', 'PUBLICITY|'),
    (gen_random_uuid(), 'DELIBERATION', '协商议事', 'DELIBERATION|'),
    (gen_random_uuid(), 'PARTY_LIFE', '组织生活', 'PARTY_LIFE|');
