-- Meetings of city, district, street, community and branch: which kind is the code of the district's list. Once closed a
-- meeting stays as it is; what turns out later is added beside it.
create table meeting_event (
    id                   uuid                     not null,
    organization_id      uuid                     not null,
    kind                 varchar(32)              not null,
    title                varchar(200)             not null,
    held_on              date                     not null,
    starts_at            timestamp with time zone,
    place                varchar(200),
    open_to_all          boolean                  not null,
    organization_item_id uuid,
    member_item_id       uuid,
    status               varchar(16)              not null,
    minutes              varchar(20000),
    reason               varchar(4000),
    created_by           uuid                     not null,
    created_at           timestamp with time zone not null,
    ended_by             uuid,
    ended_at             timestamp with time zone,
    version              integer                  not null,
    constraint meeting_event_pkey primary key (id),
    constraint meeting_organization foreign key (organization_id) references organization (id),
    constraint meeting_organization_item foreign key (organization_item_id) references item (id),
    constraint meeting_member_item foreign key (member_item_id) references item (id),
    constraint meeting_status_known check (status in ('PLANNED', 'CLOSED', 'CANCELLED')),
    constraint meeting_ended check ((status = 'PLANNED') = (ended_at is null)),
    constraint meeting_closed_has_minutes check (status <> 'CLOSED' or minutes is not null)
);

create index meeting_of_host on meeting_event (organization_id, held_on, id);
create index meeting_by_day on meeting_event (held_on, id);

-- What was on the agenda, in its order; a topic may come from a need.
create table meeting_topic (
    id         uuid         not null,
    meeting_id uuid         not null,
    position   integer      not null,
    title      varchar(200) not null,
    need_id    uuid,
    outcome    varchar(5000),
    settled    boolean      not null,
    constraint meeting_topic_pkey primary key (id),
    constraint meeting_topic_once unique (meeting_id, position),
    constraint meeting_topic_meeting foreign key (meeting_id) references meeting_event (id),
    constraint meeting_topic_need foreign key (need_id) references need (id)
);

-- A topic that was settled after the meeting, when and how.
create table meeting_topic_settlement (
    topic_id    uuid                     not null,
    settled_on  date                     not null,
    text        varchar(4000)            not null,
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint meeting_topic_settlement_pkey primary key (topic_id),
    constraint meeting_topic_settlement_topic foreign key (topic_id) references meeting_topic (id)
);

-- Who was invited, what they answered, and that they came: once, however often somebody signs in.
create table meeting_invitee (
    id                uuid                     not null,
    meeting_id        uuid                     not null,
    holder_type       varchar(16)              not null,
    holder_id         uuid                     not null,
    role              varchar(100),
    answer            varchar(16),
    representative_id uuid,
    note              varchar(4000),
    answered_by       uuid,
    answered_at       timestamp with time zone,
    presence          varchar(16),
    by_code           boolean                  not null,
    signed_in_by      uuid,
    signed_in_at      timestamp with time zone,
    invited_by        uuid                     not null,
    invited_at        timestamp with time zone not null,
    version           integer                  not null,
    constraint meeting_invitee_pkey primary key (id),
    constraint meeting_invitee_once unique (meeting_id, holder_id),
    constraint meeting_invitee_meeting foreign key (meeting_id) references meeting_event (id),
    constraint meeting_invitee_holder_known check (holder_type in ('MEMBER', 'ORGANIZATION', 'RESIDENT')),
    constraint meeting_invitee_answer_known check (answer in ('COMING', 'EXCUSED', 'DEPUTY')),
    constraint meeting_invitee_presence_known check (presence in ('SELF', 'DEPUTY')),
    constraint meeting_invitee_answered check ((answer is null) = (answered_at is null)),
    constraint meeting_invitee_present check ((presence is null) = (signed_in_at is null))
);

create index meeting_invitee_holder on meeting_invitee (holder_id, meeting_id);

-- What was resolved: a task of its own each, where it has a lead.
create table meeting_resolution (
    id         uuid          not null,
    meeting_id uuid          not null,
    position   integer       not null,
    topic_id   uuid,
    text       varchar(4000) not null,
    lead_id    uuid          not null,
    due_on     date,
    task_id    uuid,
    constraint meeting_resolution_pkey primary key (id),
    constraint meeting_resolution_once unique (meeting_id, position),
    constraint meeting_resolution_meeting foreign key (meeting_id) references meeting_event (id),
    constraint meeting_resolution_topic foreign key (topic_id) references meeting_topic (id),
    constraint meeting_resolution_lead foreign key (lead_id) references organization (id)
);

create table meeting_resolution_support (
    resolution_id   uuid not null,
    organization_id uuid not null,
    constraint meeting_resolution_support_pkey primary key (resolution_id, organization_id),
    constraint meeting_resolution_support_of foreign key (resolution_id) references meeting_resolution (id),
    constraint meeting_resolution_support_by foreign key (organization_id) references organization (id)
);

-- Which attendance of a mandatory item a meeting wrote.
create table meeting_attendance (
    completion_id uuid                     not null,
    meeting_id    uuid                     not null,
    holder_id     uuid                     not null,
    item_id       uuid                     not null,
    recorded_by   uuid                     not null,
    recorded_at   timestamp with time zone not null,
    constraint meeting_attendance_pkey primary key (completion_id),
    constraint meeting_attendance_completion foreign key (completion_id) references completion (id),
    constraint meeting_attendance_meeting foreign key (meeting_id) references meeting_event (id)
);

create index meeting_attendance_of on meeting_attendance (meeting_id, holder_id);

-- Mandatory items that a meeting adopted; the item itself says the same in words.
create table meeting_adopted_item (
    meeting_id uuid not null,
    item_id    uuid not null,
    constraint meeting_adopted_item_pkey primary key (item_id),
    constraint meeting_adopted_item_meeting foreign key (meeting_id) references meeting_event (id),
    constraint meeting_adopted_item_item foreign key (item_id) references item (id)
);

-- What was put right after a meeting was closed, and whose presence with it.
create table meeting_amendment (
    id          uuid                     not null,
    meeting_id  uuid                     not null,
    text        varchar(5000)            not null,
    recorded_by uuid                     not null,
    recorded_at timestamp with time zone not null,
    constraint meeting_amendment_pkey primary key (id),
    constraint meeting_amendment_meeting foreign key (meeting_id) references meeting_event (id)
);

create index meeting_amendment_of on meeting_amendment (meeting_id, id);

create table meeting_amended_presence (
    amendment_id uuid        not null,
    holder_type  varchar(16) not null,
    holder_id    uuid        not null,
    came         boolean     not null,
    constraint meeting_amended_presence_pkey primary key (amendment_id, holder_id),
    constraint meeting_amended_presence_of foreign key (amendment_id) references meeting_amendment (id),
    constraint meeting_amended_presence_holder_known check (holder_type in ('MEMBER', 'ORGANIZATION', 'RESIDENT'))
);
