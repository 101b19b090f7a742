-- Whom to call for an elder is a name with a phone: sealed from now on, as every phone is. What was kept in clear waits in a table of its
-- own, which no role of the application can read, until the program has sealed it (seal-contacts.ts), and is gone then.
-- phase: tables
create table statuses.clear_contact (
  county text collate "C" not null,
  id uuid not null,
  contact text not null,
  primary key (county, id)
);
insert into statuses.clear_contact (county, id, contact) select county, id, emergency_contact from statuses.elder_care where emergency_contact is not null;
alter table statuses.elder_care drop column emergency_contact;
alter table statuses.elder_care add column emergency_contact_sealed bytea;
alter table statuses.elder_care add column key_salt bytea;
-- phase: policies
alter table statuses.clear_contact enable row level security;
