-- Whoever asks to bind a WeChat identity reads a number to the person who confirms: two people who ask for the same account
-- are told apart. A number in the roster that was changed lately opens nothing by itself.
alter table wechat_request add column number_hash varchar(64);
alter table wechat_request add column tries integer default 0 not null;
alter table member add column phone_changed_at timestamp with time zone;
