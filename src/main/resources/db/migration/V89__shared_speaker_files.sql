-- Whether everybody who takes part in the school may read what a speaker brought.
alter table event_speaker_file add column shared boolean default false not null;
