-- Temporary stay: Stays here, registered elsewhere; since when is told by the residence.
-- Source: 户口登记条例 15; 居住证暂行条例 2, 9; T03
-- phase: tables
create schema if not exists statuses;
create table statuses.temporary_stay (
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
  key_salt bytea,
  person uuid not null,
  reason text collate "C",
  permit_number_sealed bytea,
  permit_until date,
  landlord text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_temporary_stay_place on statuses.temporary_stay (county, place, id);
create index statuses_temporary_stay_person on statuses.temporary_stay (county, person) where person is not null;
create unique index statuses_temporary_stay_one_person on statuses.temporary_stay (county, person) where ended_at is null;
alter table statuses.temporary_stay add constraint statuses_temporary_stay_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.temporary_stay enable row level security;
create policy wall_read on statuses.temporary_stay for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_stay', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.temporary_stay for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_stay', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.temporary_stay for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_stay', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_stay', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.temporary_stay to linli_app;

-- Veteran: Somebody who has left active service, one row a person.
-- Source: 退役军人保障法 2, 65; T24
-- phase: tables
create schema if not exists statuses;
create table statuses.veteran (
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
  key_salt bytea,
  person uuid not null,
  enlisted_on date,
  discharged_on date,
  card_number_sealed bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_veteran_place on statuses.veteran (county, place, id);
create index statuses_veteran_person on statuses.veteran (county, person) where person is not null;
create unique index statuses_veteran_one_person on statuses.veteran (county, person) where ended_at is null;
alter table statuses.veteran add constraint statuses_veteran_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.veteran enable row level security;
create policy wall_read on statuses.veteran for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.veteran', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.veteran for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.veteran', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.veteran for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.veteran', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.veteran', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.veteran to linli_app;
