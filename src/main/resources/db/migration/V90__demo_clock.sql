-- How far the clock of a demo runs ahead of the machine's: one row, or none while it does not. Stays empty in production.
create table demo_clock (
  ahead_millis bigint not null
);
