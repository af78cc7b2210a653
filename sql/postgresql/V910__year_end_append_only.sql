-- What was announced, corrected, voted and noted at a year's end is only ever added.
select append_only('publicity');
select append_only('result_correction');
select append_only('appraisal_voter');
select append_only('self_appraisal');
select append_only('help_note');
