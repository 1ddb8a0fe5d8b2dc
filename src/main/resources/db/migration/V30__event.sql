create table event (
  id uuid primary key references plan_row (id),
  project_id uuid not null references project (id),
  kind varchar(100) not null,
  kind_name varchar(300) not null,
  planned_title varchar(500),
  planned_on date not null,
  takes_place_on date not null,
  begins_at time not null,
  duration_minutes integer not null,
  responsible varchar(64) not null,
  topic varchar(300),
  annotation varchar,
  age_mark varchar(3),
  platform_link varchar(1000),
  programme_prepared_at timestamp(6) with time zone,
  programme_approved_at timestamp(6) with time zone,
  programme_approved_by varchar(64),
  programme_remarks varchar,
  announcement_id uuid,
  site_address varchar(1000),
  culture_address varchar(1000),
  announced_for integer,
  announced_at timestamp(6) with time zone,
  calendar_sequence integer not null,
  rehearsed_on date,
  rehearsal_notes varchar,
  missed_reason varchar,
  began_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  attendance_recorded_at timestamp(6) with time zone,
  video_site_address varchar(1000),
  video_culture_address varchar(1000),
  video_refusal varchar,
  video_settled_at timestamp(6) with time zone,
  feedback_until timestamp(6) with time zone,
  report_summary varchar,
  report_conclusions varchar,
  report_remarks varchar,
  report_written_at timestamp(6) with time zone,
  accepted_at timestamp(6) with time zone,
  accepted_by varchar(64),
  cancelled_at timestamp(6) with time zone,
  cancel_reason varchar,
  version integer not null
);
create index event_project on event (project_id, takes_place_on);

create table event_material (
  event_id uuid not null references event (id),
  position integer not null,
  title varchar(300) not null,
  address varchar(1000),
  primary key (event_id, position)
);

create table event_partner (
  event_id uuid not null references event (id),
  position integer not null,
  partner varchar(300) not null,
  agreed boolean not null,
  representative varchar(300),
  remark varchar,
  answered_on date not null,
  primary key (event_id, position)
);

create table event_postponement (
  event_id uuid not null references event (id),
  position integer not null,
  moved_from date not null,
  moved_to date not null,
  reason varchar not null,
  decided_at timestamp(6) with time zone not null,
  primary key (event_id, position)
);

create table event_speaker (
  id uuid primary key,
  event_id uuid not null references event (id),
  position integer not null,
  name varchar(200) not null,
  account varchar(64),
  email varchar(320),
  may_publish boolean not null,
  agreed boolean,
  proposed_date date,
  remark varchar,
  answered_at timestamp(6) with time zone,
  invitation_hash varchar(64),
  invitation_expires_at timestamp(6) with time zone,
  released_at timestamp(6) with time zone,
  constraint event_speaker_invitation unique (invitation_hash)
);
create index event_speaker_event on event_speaker (event_id, position);

create table event_registration (
  id uuid primary key,
  event_id uuid not null references event (id),
  user_id varchar(64) not null,
  registered_at timestamp(6) with time zone not null,
  constraint event_registration_once unique (event_id, user_id)
);

create table event_attendance (
  id uuid primary key,
  event_id uuid not null references event (id),
  participant varchar(700),
  user_id varchar(64),
  proposed_user_id varchar(64),
  minutes integer not null,
  by_hand boolean not null,
  constraint event_attendance_once unique (event_id, user_id)
);

create table event_nickname (
  name varchar(700) primary key,
  user_id varchar(64) not null
);

create table event_feedback (
  id uuid primary key,
  event_id uuid not null references event (id),
  user_id varchar(64) not null,
  rating integer not null,
  words varchar,
  given_at timestamp(6) with time zone not null,
  constraint event_feedback_once unique (event_id, user_id)
);

create table event_certificate (
  id uuid primary key,
  project_id uuid not null references project (id),
  event_id uuid not null references event (id),
  serial integer not null,
  number varchar(150) not null,
  user_id varchar(64) not null,
  minutes integer not null,
  issued_on date not null,
  constraint event_certificate_once unique (event_id, user_id),
  constraint event_certificate_number unique (project_id, serial)
);
