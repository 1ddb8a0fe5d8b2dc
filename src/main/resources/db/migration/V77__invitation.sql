-- With it and the secret of the settings a link can be made anew, so that no letter need keep it.
alter table event_speaker add column invitation_nonce uuid;
update letter set params = regexp_replace(params, '"token":"[^"]*"', '"token":""') where template = 'event.speakerInvited';

create table event_speaker_file (
  file_id uuid primary key references stored_file (id),
  speaker_id uuid not null references event_speaker (id),
  name varchar(200) not null,
  brought_at timestamp(6) with time zone not null
);
create index event_speaker_file_speaker on event_speaker_file (speaker_id);
