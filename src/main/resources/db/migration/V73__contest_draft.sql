create table contest_draft (
  contest_id uuid not null references contest (id),
  author varchar(64) not null,
  title varchar,
  summary varchar,
  saved_at timestamp(6) with time zone not null,
  version integer not null,
  primary key (contest_id, author)
);

create table contest_draft_file (
  contest_id uuid not null,
  author varchar(64) not null,
  position integer not null,
  file_id uuid not null references stored_file (id),
  name varchar(500) not null,
  content_type varchar(200) not null,
  size_bytes bigint not null,
  redacted boolean not null,
  primary key (contest_id, author, position),
  constraint contest_draft_file_of_draft foreign key (contest_id, author) references contest_draft (contest_id, author)
);
