create table consultation (
  id uuid primary key,
  project_id uuid not null references project (id),
  librarian varchar(64) not null,
  topic varchar(200) not null,
  topic_key varchar(200) not null,
  question varchar not null,
  wished_mentor varchar(64),
  asked_at timestamp(6) with time zone not null,
  mentoring_consent_at timestamp(6) with time zone,
  mentoring_consent_version varchar(50),
  mentor varchar(64),
  assigned_at timestamp(6) with time zone,
  meeting_at timestamp(6) with time zone,
  place varchar(500),
  answer varchar,
  held_at timestamp(6) with time zone,
  rating integer,
  feedback varchar,
  rated_at timestamp(6) with time zone,
  public_question varchar,
  public_answer varchar,
  publication_consent_at timestamp(6) with time zone,
  published_at timestamp(6) with time zone,
  search_text varchar,
  closed_at timestamp(6) with time zone,
  withdrawn_at timestamp(6) with time zone,
  cancelled_at timestamp(6) with time zone,
  version integer not null,
  constraint consultation_rating_range check (rating between 1 and 5)
);
create index consultation_project on consultation (project_id, asked_at);
create index consultation_librarian on consultation (librarian, asked_at);
create index consultation_mentor on consultation (mentor, asked_at);
create index consultation_topic on consultation (topic_key);
create index consultation_published on consultation (published_at);

create table consultation_material (
  consultation_id uuid not null references consultation (id),
  position integer not null,
  title varchar(300),
  link varchar(1000),
  primary key (consultation_id, position)
);

create table consultation_setback (
  consultation_id uuid not null references consultation (id),
  position integer not null,
  kind varchar(20) not null,
  mentor varchar(64) not null,
  reason varchar not null,
  noticed_at timestamp(6) with time zone not null,
  primary key (consultation_id, position)
);

create table mentor_topic (
  mentor varchar(64) not null,
  topic_key varchar(200) not null,
  topic varchar(200) not null,
  primary key (mentor, topic_key)
);
create index mentor_topic_key on mentor_topic (topic_key);
