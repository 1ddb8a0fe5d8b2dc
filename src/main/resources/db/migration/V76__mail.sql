-- What became of a letter: when it was tried, what stopped it, the daily letter it went into.
alter table letter add column state varchar(20) default 'QUEUED' not null;
alter table letter add column attempts integer default 0 not null;
alter table letter add column job_id varchar(64);
alter table letter add column digest_id uuid references letter (id);
alter table letter add column state_since timestamp(6) with time zone;
alter table letter add column failure varchar(1000);
create index letter_state on letter (state, queued_at);
create index letter_digest on letter (digest_id);

create table letter_wish (
  user_id varchar(64) primary key,
  wish varchar(20) not null
);
