-- A document is kept as the page it was issued as, and as the PDF made of it there and then.
alter table issued_document add column pdf_id uuid references stored_file (id);
alter table issued_document add column tabular boolean default false not null;

-- What the paper must say, for whoever checks it by its code; a paper without facts has no code.
alter table issued_document add column facts varchar(4000) default '{}' not null;
alter table issued_document add column revoked_at timestamp(6) with time zone;
alter table issued_document add column revoked_by varchar(64);
alter table issued_document add column revocation_reason varchar(2000);
