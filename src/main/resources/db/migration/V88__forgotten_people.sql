-- Who was forgotten stays unknown; that it happened, when and by whom, does not.
create table forgotten_person (
  number integer primary key,
  forgotten_at timestamp(6) with time zone not null,
  forgotten_by varchar(64) not null,
  erased_rows bigint not null
);

-- Points follow their sheet, conflicts their declaration, when a juror's name is replaced.
alter table contest_score drop constraint contest_score_of_sheet;
alter table contest_score add constraint contest_score_of_sheet
  foreign key (entry_id, juror) references contest_score_sheet (entry_id, juror) on update cascade;
alter table contest_conflict drop constraint contest_conflict_declared;
alter table contest_conflict add constraint contest_conflict_declared
  foreign key (contest_id, juror) references contest_conflict_declaration (contest_id, juror) on update cascade;
