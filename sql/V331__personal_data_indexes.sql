-- Somebody asks for all that is kept on them: each kind is found by whose it is.
create index member_merged_into on member (merged_into);
create index member_merge_of_merged on member_merge (merged_id);
create index wechat_request_of_account on wechat_request (account_id);
create index wechat_request_of_member on wechat_request (member_id);
create index audit_event_of_account on audit_event (account_id, occurred_at);
create index job_of_account on job (account_id);
create index item_of_provider on item (provider_id);
create index offer_of_provider on offer (provider_id);
create index item_watch_of_account on item_watch (account_id);
create index evidence_of_account on evidence (account_id);
create index claim_rating_by on claim_rating (rated_by);
create index claim_hand_over_from on claim_hand_over (from_id);
create index objection_of_member on objection (member_id);
create index appraisal_voter_member on appraisal_voter (member_id);
create index progress_snapshot_of_holder on progress_snapshot (holder_id);
create index progress_reminder_of_holder on progress_reminder (holder_id);
create index year_plan_of_holder on year_plan (holder_id);
