-- What a month looked like is never rewritten.
select append_only('progress_month');
select append_only('progress_snapshot');
