-- Health file: Residents with a health file. What tells of illness is sealed.
-- Source: 国家基本公共卫生服务规范（第三版）; 个人信息保护法 28; T19
-- phase: tables
create schema if not exists statuses;
create table statuses.health_record (
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
  number_sealed bytea,
  chronic_sealed bytea,
  doctor text collate "C",
  signed_on date,
  primary key (county, id)
);
-- phase: constraints
create index statuses_health_record_place on statuses.health_record (county, place, id);
create index statuses_health_record_person on statuses.health_record (county, person) where person is not null;
create unique index statuses_health_record_one_person on statuses.health_record (county, person) where ended_at is null;
alter table statuses.health_record add constraint statuses_health_record_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.health_record enable row level security;
create policy wall_read on statuses.health_record for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.health_record', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.health_record for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.health_record', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.health_record for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.health_record', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.health_record', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.health_record to linli_app;

-- Birth registration: A registered mother-to-be or mother, one row a person.
-- Source: 人口与计划生育法 18, 30; T18
-- phase: tables
create schema if not exists statuses;
create table statuses.birth_registration (
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
  person uuid not null,
  spouse_name text collate "C",
  children integer,
  number text collate "C",
  registered_on date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_birth_registration_place on statuses.birth_registration (county, place, id);
create index statuses_birth_registration_person on statuses.birth_registration (county, person) where person is not null;
create unique index statuses_birth_registration_one_person on statuses.birth_registration (county, person) where ended_at is null;
alter table statuses.birth_registration add constraint statuses_birth_registration_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.birth_registration enable row level security;
create policy wall_read on statuses.birth_registration for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.birth_registration', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.birth_registration for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.birth_registration', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.birth_registration for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.birth_registration', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.birth_registration', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.birth_registration to linli_app;
