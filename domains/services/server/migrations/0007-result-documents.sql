-- Result document: The paper of a granted application, with a number and a code; it is revoked with a reason, never deleted.
-- Source: M34 M39; 国务院关于在线政务服务的若干规定 10; domain.md 3.2
-- phase: tables
create schema if not exists services;
create table services.result_document (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  ended_at timestamptz,
  end_reason text,
  origins jsonb not null default '{}',
  extra jsonb not null default '{}',
  extra_keys text[] collate "C",
  number text collate "C" not null,
  application uuid not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  document text collate "C" not null,
  person uuid,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  holder text collate "C",
  department text collate "C" not null,
  office text collate "C" not null,
  issued_on date not null,
  valid_until date,
  state text collate "C" not null,
  revoked_on date,
  revoke_reason text collate "C",
  code text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index services_result_document_place on services.result_document (county, place, id);
create index services_result_document_holder on services.result_document (county, holder, id) where holder is not null;
create index services_result_document_number on services.result_document (county, number) where number is not null;
create index services_result_document_application on services.result_document (county, application) where application is not null;
create index services_result_document_person on services.result_document (county, person) where person is not null;
create index services_result_document_name on services.result_document (county, name) where name is not null;
create index services_result_document_name_pinyin on services.result_document (county, name_pinyin) where name_pinyin is not null;
create index services_result_document_name_initials on services.result_document (county, name_initials) where name_initials is not null;
create index services_result_document_code on services.result_document (county, code) where code is not null;
create unique index services_result_document_one_number on services.result_document (county, number) where ended_at is null;
create unique index services_result_document_one_code on services.result_document (county, code) where ended_at is null;
alter table services.result_document add constraint services_result_document_application_fk foreign key (county, application) references services.application (county, id);
alter table services.result_document add constraint services_result_document_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table services.result_document enable row level security;
create policy wall_read on services.result_document for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.result_document for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.result_document for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.result_document', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.result_document to linli_app;


-- Facts of a result before it is granted: what the applicant and the decider were asked beyond the papers. Sealed, for accounts are among
-- them; walled like the application itself.
-- phase: tables
create table services.result_fact (
  county text collate "C" not null,
  application uuid not null,
  place text collate "C" not null,
  department text collate "C",
  holder text collate "C",
  version integer not null default 1,
  facts_sealed bytea not null,
  key_salt bytea not null,
  primary key (county, application)
);
-- What a granted application was written to, so that it can be opened from there and ended when the application is taken up again.
create table services.result_row (
  county text collate "C" not null,
  application uuid not null,
  register text collate "C" not null,
  record uuid not null,
  does text collate "C" not null,
  place text collate "C" not null,
  department text collate "C",
  holder text collate "C",
  ended boolean not null default false,
  primary key (county, application, register, record)
);
-- The last running number of documents, a row a county and year.
create table services.document_number (
  county text collate "C" not null,
  year integer not null,
  last integer not null,
  primary key (county, year)
);
-- phase: constraints
alter table services.result_fact add constraint services_result_fact_application_fk foreign key (county, application) references services.application (county, id);
alter table services.result_row add constraint services_result_row_application_fk foreign key (county, application) references services.application (county, id);
-- phase: policies
alter table services.result_fact enable row level security;
create policy wall_read on services.result_fact for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.result_fact for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.result_fact for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant select, insert, update on services.result_fact to linli_app;
alter table services.result_row enable row level security;
create policy wall_read on services.result_row for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.result_row for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.result_row for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.application', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant select, insert, update on services.result_row to linli_app;
alter table services.document_number enable row level security;
create policy wall_all on services.document_number using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update on services.document_number to linli_app;
