create table calendar_subscription (
  user_id varchar(64) primary key,
  token_hash varchar(64) not null,
  issued_at timestamp(6) with time zone not null,
  constraint calendar_subscription_token unique (token_hash)
);

create table event_viewing (
  user_id varchar(64) not null,
  event_id uuid not null references event (id),
  watched_at timestamp(6) with time zone not null,
  primary key (user_id, event_id)
);

create index event_registration_user on event_registration (user_id);
create index event_attendance_user on event_attendance (user_id);
