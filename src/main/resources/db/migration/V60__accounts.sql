-- Whoever is here by now chose the password long ago, or uses the demo.
alter table staff add column active boolean default true not null;
alter table staff add column own_password boolean default true not null;
alter table staff add column stamp integer default 0 not null;
alter table staff add column language varchar(2);
alter table staff add column link_trace varchar(64);
alter table staff add column link_expires_at timestamp(6) with time zone;
create unique index staff_link on staff (link_trace);

create table known_browser (
  trace varchar(64) primary key,
  user_id varchar(64) not null,
  signed_in_at timestamp(6) with time zone not null
);
create index known_browser_user on known_browser (user_id);

insert into staff (user_id)
  select ID_ from ACT_ID_USER where not exists (select 1 from staff where staff.user_id = ACT_ID_USER.ID_);
