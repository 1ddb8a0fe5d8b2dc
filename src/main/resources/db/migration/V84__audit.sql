-- Who did what beside the tasks and processes, of which the engine keeps its own log: to an account, or to anything else.
create table audit_record (
  id bigint generated always as identity primary key,
  happened_at timestamp(6) with time zone not null,
  user_id varchar(64) not null,
  deed varchar(40) not null,
  account varchar(64),
  subject_id varchar(64),
  subject varchar(500),
  detail varchar(1000)
);
create index audit_record_happened on audit_record (happened_at);
