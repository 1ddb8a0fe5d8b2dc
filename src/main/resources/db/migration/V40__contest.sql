create table contest (
  id uuid primary key,
  project_id uuid not null references project (id),
  registered_at timestamp(6) with time zone not null,
  title varchar,
  theme varchar,
  last_entry_day date,
  last_judging_day date,
  blind boolean not null,
  jurors_per_entry integer not null,
  evening varchar(20),
  ties varchar(20),
  prizes integer not null,
  minimum_entries integer not null,
  entries_per_author integer not null,
  rules_remark varchar,
  rules_approved_at timestamp(6) with time zone,
  entries_closed_at timestamp(6) with time zone,
  judging_opened_at timestamp(6) with time zone,
  judging_closed_at timestamp(6) with time zone,
  ranked_at timestamp(6) with time zone,
  evened varchar(20),
  decided_by_evened boolean,
  taken_as_given varchar,
  agreement double precision,
  tie_grounds varchar,
  signed_at timestamp(6) with time zone,
  signed_by varchar(64),
  protocol_remark varchar,
  protocol_approved_at timestamp(6) with time zone,
  protocol_approved_by varchar(64),
  published_at timestamp(6) with time zone,
  cancelled_at timestamp(6) with time zone,
  cancel_reason varchar,
  version integer not null
);
create index contest_project on contest (project_id, registered_at);

create table contest_criterion (
  contest_id uuid not null references contest (id),
  position integer not null,
  code varchar(20) not null,
  name varchar(300) not null,
  weight integer not null,
  max_points integer not null,
  primary key (contest_id, position)
);

create table contest_jury (
  contest_id uuid not null references contest (id),
  position integer not null,
  user_id varchar(64) not null,
  part varchar(20) not null,
  replaced_by varchar(64),
  primary key (contest_id, position)
);

create table contest_entry (
  id uuid primary key,
  contest_id uuid not null references contest (id),
  author varchar(64) not null,
  branch_id uuid references branch (id),
  title varchar not null,
  summary varchar not null,
  submitted_at timestamp(6) with time zone not null,
  return_remark varchar,
  returns integer not null,
  decline_reason varchar,
  declined_at timestamp(6) with time zone,
  accepted_at timestamp(6) with time zone,
  checked_by varchar(64),
  jury_title varchar,
  jury_text varchar,
  jury_files boolean not null,
  entry_number integer,
  withdrawn_at timestamp(6) with time zone,
  judged_at timestamp(6) with time zone,
  version integer not null
);
-- Every entry asks whether it was the last one to be checked, and the last one to be judged: both are one look into an index.
create index contest_entry_checked on contest_entry (contest_id, accepted_at, declined_at, withdrawn_at);
create index contest_entry_judged on contest_entry (contest_id, judged_at, accepted_at);
create index contest_entry_author on contest_entry (author, contest_id);
create index contest_entry_branch on contest_entry (contest_id, branch_id);

create table contest_entry_file (
  entry_id uuid not null references contest_entry (id),
  position integer not null,
  file_id uuid not null references stored_file (id),
  name varchar(500) not null,
  content_type varchar(200) not null,
  size_bytes bigint not null,
  redacted boolean not null,
  primary key (entry_id, position)
);

create table contest_entry_consent (
  entry_id uuid not null references contest_entry (id),
  position integer not null,
  purpose varchar(50) not null,
  text_id varchar(100) not null,
  given_at timestamp(6) with time zone not null,
  withdrawn_at timestamp(6) with time zone,
  primary key (entry_id, position)
);

create table contest_conflict_declaration (
  contest_id uuid not null references contest (id),
  juror varchar(64) not null,
  declared_at timestamp(6) with time zone not null,
  own_branch boolean not null,
  own_consultations boolean not null,
  others varchar,
  primary key (contest_id, juror)
);

create table contest_conflict (
  contest_id uuid not null,
  juror varchar(64) not null,
  entry_id uuid not null references contest_entry (id),
  grounds varchar(20) not null,
  primary key (contest_id, juror, entry_id),
  constraint contest_conflict_declared foreign key (contest_id, juror) references contest_conflict_declaration (contest_id, juror)
);

create table contest_score_sheet (
  entry_id uuid not null references contest_entry (id),
  juror varchar(64) not null,
  contest_id uuid not null references contest (id),
  assigned_at timestamp(6) with time zone not null,
  comment_to_author varchar,
  note_to_jury varchar,
  finished_at timestamp(6) with time zone,
  recused_at timestamp(6) with time zone,
  recuse_reason varchar,
  replaced_at timestamp(6) with time zone,
  left_out_at timestamp(6) with time zone,
  version integer not null,
  primary key (entry_id, juror)
);
create index contest_score_sheet_juror on contest_score_sheet (contest_id, juror);

create table contest_score (
  entry_id uuid not null,
  juror varchar(64) not null,
  criterion varchar(20) not null,
  points integer not null,
  primary key (entry_id, juror, criterion),
  constraint contest_score_of_sheet foreign key (entry_id, juror) references contest_score_sheet (entry_id, juror)
);

create table contest_result (
  entry_id uuid primary key references contest_entry (id),
  contest_id uuid not null references contest (id),
  place integer not null,
  shared_place integer not null,
  jurors integer not null,
  mean_points numeric(12, 6) not null,
  plain_place integer not null,
  evened_points numeric(12, 6),
  evened_place integer,
  spread numeric(12, 6),
  version integer not null
);
create index contest_result_place on contest_result (contest_id, place);
create index contest_result_spread on contest_result (contest_id, spread);
