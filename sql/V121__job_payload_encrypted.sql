-- An uploaded table holds names and phone numbers: while it waits for its turn it is stored encrypted. What waits in clear
-- at this moment is not carried over; whoever uploaded it is told to do so again.
alter table job add column payload_cipher text;
update job set status = 'FAILED', message = '系统升级，没有导入，请重新上传', lease_until = null, finished_at = current_timestamp
    where payload is not null and status in ('QUEUED', 'RUNNING');
alter table job drop column payload;
