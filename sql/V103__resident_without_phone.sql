-- A resident without a phone is registered by staff, who act for them: such an account cannot sign in.
alter table account alter column phone_cipher drop not null;
alter table account alter column phone_index drop not null;
