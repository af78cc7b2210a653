-- Whether somebody acted in another's place (代办): staff or a guide for a member or resident without a phone. Who did it
-- stands beside already.
alter table claim add column claimed_on_behalf boolean;
alter table claim add column submitted_on_behalf boolean;
alter table claim add column decided_on_behalf boolean;
alter table claim_visit add column on_behalf boolean default false not null;
alter table claim_rating add column on_behalf boolean default false not null;
alter table completion add column on_behalf boolean default false not null;
alter table redemption add column reserved_on_behalf boolean default false not null;

-- What was done before, as far as the accounts of today tell.
update claim set claimed_on_behalf = case
    when holder_type = 'RESIDENT' then claimed_by <> holder_id
    when holder_type = 'MEMBER' then not exists (
        select 1 from account a where a.id = claimed_by and a.member_id = holder_id)
    else not exists (
        select 1 from account_role r where r.account_id = claimed_by and r.organization_id = holder_id)
    end;
alter table claim alter column claimed_on_behalf set not null;
update completion set on_behalf = true where holder_type = 'MEMBER' and not exists (
    select 1 from account a where a.id = recorded_by and a.member_id = holder_id);
update redemption set reserved_on_behalf = true where not exists (
    select 1 from account a where a.id = reserved_by and a.member_id = redemption.member_id);
