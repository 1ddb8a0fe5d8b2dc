-- Which columns of a meeting platform's report are which, by its header, as somebody said; -1 for one that is not there.
create table event_report_columns (
  header varchar(64) primary key,
  name_position integer not null,
  email_position integer not null,
  joined_position integer not null,
  left_position integer not null,
  minutes_position integer not null
);
