create table branch (
  id uuid primary key,
  name varchar(300) not null,
  settlement varchar(300) not null,
  latitude double precision not null,
  longitude double precision not null,
  constraint branch_name_unique unique (name, settlement)
);

create table staff (
  user_id varchar(64) primary key,
  branch_id uuid references branch (id),
  post varchar(300)
);
create index staff_branch on staff (branch_id);

create table letter (
  id uuid primary key,
  template varchar(100) not null,
  subject_key varchar(300) not null,
  receiver varchar(320) not null,
  user_id varchar(64),
  address varchar(320),
  params varchar not null,
  queued_at timestamp(6) with time zone not null,
  constraint letter_once unique (template, subject_key, receiver)
);
create index letter_receiver on letter (receiver, queued_at);

create table stored_file (
  id uuid primary key,
  name varchar(500) not null,
  size_bytes bigint not null,
  content_type varchar(200) not null,
  sha256 varchar(64) not null,
  stored_at timestamp(6) with time zone not null
);

create table issued_document (
  id uuid primary key,
  kind varchar(50) not null,
  project_id uuid not null,
  subject_id uuid not null,
  title varchar(500) not null,
  file_id uuid not null references stored_file (id),
  issued_at timestamp(6) with time zone not null,
  constraint issued_document_once unique (kind, subject_id)
);
create index issued_document_project on issued_document (project_id, issued_at);

-- The engine looks for due jobs all the time; without this it reads every timer of every open task.
create index nastavnik_job_due on ACT_RU_JOB (DUEDATE_);

-- The engine asks for the variables of one scope at every step. Left to the index on TASK_ID_ alone, H2 reads all
-- variables that belong to no task.
create index nastavnik_variable_scope on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_);
