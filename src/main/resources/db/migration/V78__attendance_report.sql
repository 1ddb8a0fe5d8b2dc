-- The participant report an event's attendance comes from; the same one taken again changes nothing.
create table event_report (
  event_id uuid primary key references event (id),
  sha256 varchar(64) not null
);
