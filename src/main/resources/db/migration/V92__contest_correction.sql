create table contest_correction (
  entry_id uuid primary key references contest_entry (id),
  title varchar,
  summary varchar,
  saved_at timestamp(6) with time zone not null,
  version integer not null
);
