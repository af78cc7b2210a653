-- Two records of one person become one: one clerk proposes, another confirms. The merged record stays and names the kept
-- one.
create table member_merge (
    id          uuid                     not null,
    kept_id     uuid                     not null,
    merged_id   uuid                     not null,
    reason      varchar(4000)            not null,
    status      varchar(16)              not null,
    live_key    uuid,
    proposed_by uuid                     not null,
    proposed_at timestamp with time zone not null,
    decided_by  uuid,
    decided_at  timestamp with time zone,
    answer      varchar(4000),
    version     integer                  not null,
    constraint member_merge_pkey primary key (id),
    constraint member_merge_live_once unique (live_key),
    constraint member_merge_kept foreign key (kept_id) references member (id),
    constraint member_merge_merged foreign key (merged_id) references member (id),
    constraint member_merge_of_two check (kept_id <> merged_id),
    constraint member_merge_status_known check (status in ('PROPOSED', 'CONFIRMED', 'DECLINED')),
    constraint member_merge_decided check ((status = 'PROPOSED') = (decided_at is null)),
    constraint member_merge_second_person check (decided_by is null or decided_by <> proposed_by)
);

create index member_merge_of_kept on member_merge (kept_id, id);
create index member_merge_of_merged on member_merge (merged_id);
