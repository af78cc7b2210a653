-- Who holds which post (任职) where, from when to when. live_key is set while nobody ended it: nobody holds the same post
-- twice at once, and an organization has one secretary. 村（社区）“两委”干部: effects of stars (绩效补贴) are bound to this post.
create table post (
    id              uuid                     not null,
    member_id       uuid                     not null,
    organization_id uuid                     not null,
    kind            varchar(32)              not null,
    valid_from      date                     not null,
    valid_to        date,
    basis           varchar(400),
    end_reason      varchar(4000),
    live_key        varchar(120),
    recorded_by     uuid                     not null,
    recorded_at     timestamp with time zone not null,
    ended_by        uuid,
    ended_at        timestamp with time zone,
    version         integer                  not null,
    constraint post_pkey primary key (id),
    constraint post_live_once unique (live_key),
    constraint post_member foreign key (member_id) references member (id),
    constraint post_organization foreign key (organization_id) references organization (id),
    constraint post_open_has_key check ((live_key is not null) = (ended_at is null)),
    constraint post_days check (valid_to is null or valid_to >= valid_from),
    constraint post_kind_known check (kind in ('SECRETARY', 'FIRST_SECRETARY', 'PART_TIME_COMMITTEE_MEMBER',
        'TWO_COMMITTEES', 'GRID_LEADER', 'GRID_WORKER', 'PARTY_HOUSEHOLD', 'GUIDE'))
);

create index post_member on post (member_id, id);
create index post_organization on post (organization_id, kind);
