-- What the person served says, once for each claim; one or two stars flag it for the staff.
create table claim_rating (
    claim_id  uuid                     not null,
    stars     integer                  not null,
    remark    varchar(1000),
    flagged   boolean                  not null,
    rated_by  uuid,
    rated_at  timestamp with time zone not null,
    on_behalf boolean                  default false not null,
    constraint claim_rating_once primary key (claim_id),
    constraint claim_rating_claim foreign key (claim_id) references claim (id),
    constraint claim_rating_stars check (stars between 1 and 5)
);

create index claim_rating_by on claim_rating (rated_by);
