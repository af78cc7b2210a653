-- A picture may belong to something else than a visit, an objection for one.
alter table evidence add column subject_id uuid;
alter table evidence add constraint evidence_used_once check (visit_id is null or subject_id is null);

create index evidence_of_subject on evidence (subject_id);
