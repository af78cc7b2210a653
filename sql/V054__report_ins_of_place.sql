-- Who reports in to a place on a day is answered from the index alone: lists of members, worklists and figures ask for it.
drop index member_registration_community;
create index member_registration_community on member_registration (community_id, member_id, valid_from, valid_to);
