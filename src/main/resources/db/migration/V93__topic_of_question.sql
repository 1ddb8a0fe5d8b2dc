-- A topic taken over from a question is as private as the question: others are offered it only once its answer is published.
alter table mentor_topic add column from_question boolean default true not null;
