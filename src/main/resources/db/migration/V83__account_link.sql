-- What the link of an invitation is made of, with a key that the database does not hold; links sent before are good no more.
alter table staff add column link_seed uuid;
update staff set link_trace = null, link_expires_at = null;
