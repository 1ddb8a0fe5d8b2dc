create table project (
  id uuid primary key,
  code varchar(100) not null,
  coordinator varchar(64) not null,
  proposed_at timestamp(6) with time zone not null,
  passport_remark varchar,
  plan_remark varchar,
  plan_approved_at timestamp(6) with time zone,
  plan_approved_by varchar(64),
  contest_planned boolean not null,
  health varchar(10),
  risk_raised_at timestamp(6) with time zone,
  closed_at timestamp(6) with time zone,
  cancelled_at timestamp(6) with time zone,
  cancel_reason varchar,
  version integer not null,
  constraint project_code_unique unique (code)
);

create table passport_version (
  id uuid primary key,
  project_id uuid not null references project (id),
  version_number integer not null,
  name varchar not null,
  goal varchar not null,
  starts_on date not null,
  ends_on date not null,
  zone varchar(64) not null,
  regulation_required boolean not null,
  contest_required boolean not null,
  reason varchar,
  written_at timestamp(6) with time zone not null,
  written_by varchar(64) not null,
  approved_at timestamp(6) with time zone,
  approved_by varchar(64),
  constraint passport_version_unique unique (project_id, version_number)
);

create table passport_target (
  version_id uuid not null references passport_version (id),
  position integer not null,
  kind varchar(100) not null,
  name varchar(300) not null,
  target integer not null,
  primary key (version_id, position)
);

create table passport_partner (
  version_id uuid not null references passport_version (id),
  position integer not null,
  name varchar(300) not null,
  primary key (version_id, position)
);

create table passport_branch (
  version_id uuid not null references passport_version (id),
  position integer not null,
  branch_id uuid not null references branch (id),
  primary key (version_id, position)
);
create index passport_branch_branch on passport_branch (branch_id);

create table plan_row (
  id uuid primary key,
  project_id uuid not null references project (id),
  kind varchar(100) not null,
  planned_on date not null,
  begins_at time not null,
  duration_minutes integer not null,
  responsible varchar(64),
  title varchar(500),
  make_up boolean not null,
  approved_at timestamp(6) with time zone,
  moved_to date,
  outcome varchar(50),
  ended_at timestamp(6) with time zone
);
create index plan_row_project on plan_row (project_id, planned_on);

create table passport_change (
  id uuid primary key,
  project_id uuid not null references project (id),
  ends_on date,
  targets_changed boolean not null,
  contest_required boolean,
  reason varchar not null,
  requested_by varchar(64) not null,
  requested_at timestamp(6) with time zone not null,
  approved boolean,
  remark varchar,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone
);
create index passport_change_project on passport_change (project_id, requested_at);

create table passport_change_target (
  change_id uuid not null references passport_change (id),
  position integer not null,
  kind varchar(100) not null,
  name varchar(300) not null,
  target integer not null,
  primary key (change_id, position)
);

create table project_health (
  id uuid primary key,
  project_id uuid not null references project (id),
  health varchar(10) not null,
  reason varchar(50) not null,
  assessed_at timestamp(6) with time zone not null
);
create index project_health_project on project_health (project_id, assessed_at);

create table final_report (
  id uuid primary key,
  project_id uuid not null references project (id),
  conclusions varchar not null,
  prepared_by varchar(64) not null,
  prepared_at timestamp(6) with time zone not null,
  remark varchar,
  approved_by varchar(64),
  approved_at timestamp(6) with time zone,
  constraint final_report_unique unique (project_id)
);
