-- Stars that were confirmed or taken back are only ever added.
select append_only('star');
