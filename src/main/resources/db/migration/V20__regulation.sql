create table regulation (
  id uuid primary key,
  project_id uuid not null references project (id),
  opened_at timestamp(6) with time zone not null,
  order_number varchar(100),
  order_date date,
  approved_by varchar(64),
  approved_at timestamp(6) with time zone,
  published_at timestamp(6) with time zone,
  rejected_by varchar(64),
  rejected_at timestamp(6) with time zone,
  rejection_reason varchar,
  cancelled_at timestamp(6) with time zone,
  cancellation_reason varchar
);
create index regulation_project on regulation (project_id, opened_at);

create table regulation_version (
  id uuid primary key,
  regulation_id uuid not null references regulation (id),
  version_number integer not null,
  title varchar(500) not null,
  author varchar(64) not null,
  written_at timestamp(6) with time zone not null,
  review_extended_at timestamp(6) with time zone,
  constraint regulation_version_unique unique (regulation_id, version_number)
);

create table regulation_section (
  version_id uuid not null references regulation_version (id),
  position integer not null,
  section_id uuid not null,
  heading varchar(500) not null,
  body varchar not null,
  primary key (version_id, position),
  constraint regulation_section_once unique (version_id, section_id)
);

create table regulation_sign_off (
  id uuid primary key,
  regulation_id uuid not null references regulation (id),
  version_number integer not null,
  reviewer varchar(64) not null,
  reviewer_name varchar(300) not null,
  reviewer_post varchar(300),
  asked_at timestamp(6) with time zone not null,
  verdict varchar(30),
  signed_at timestamp(6) with time zone,
  waived_at timestamp(6) with time zone,
  waived_by varchar(64),
  waiver_reason varchar,
  constraint regulation_sign_off_once unique (regulation_id, version_number, reviewer)
);

create table regulation_remark (
  id uuid primary key,
  regulation_id uuid not null references regulation (id),
  version_number integer not null,
  position integer not null,
  author varchar(64) not null,
  author_name varchar(300) not null,
  section_id uuid,
  body varchar not null,
  made_at timestamp(6) with time zone not null,
  answer varchar,
  answered_by varchar(64),
  answered_at timestamp(6) with time zone
);
create index regulation_remark_regulation on regulation_remark (regulation_id, version_number);

create table acknowledgement (
  document_id uuid primary key references regulation (id),
  opened_at timestamp(6) with time zone not null,
  due_on date not null,
  stopped_at timestamp(6) with time zone,
  stop_reason varchar
);

create table branch_reading (
  id uuid primary key,
  document_id uuid not null references acknowledgement (document_id),
  branch_id uuid not null references branch (id),
  branch_name varchar(620) not null,
  acknowledged_at timestamp(6) with time zone,
  reader varchar(64),
  reader_name varchar(300),
  reader_post varchar(300),
  constraint branch_reading_once unique (document_id, branch_id)
);
