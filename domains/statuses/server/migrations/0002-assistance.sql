-- Destitute person: Recognised by the county and supported, one row a person.
-- Source: 社会救助暂行办法 14-19; T07
-- phase: tables
create schema if not exists statuses;
create table statuses.destitute (
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
  mode text collate "C",
  care_ability text collate "C",
  caregiver text collate "C",
  monthly_amount bigint,
  since date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_destitute_place on statuses.destitute (county, place, id);
create index statuses_destitute_person on statuses.destitute (county, person) where person is not null;
create unique index statuses_destitute_one_person on statuses.destitute (county, person) where ended_at is null;
alter table statuses.destitute add constraint statuses_destitute_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.destitute enable row level security;
create policy wall_read on statuses.destitute for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.destitute', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.destitute for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.destitute', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.destitute for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.destitute', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.destitute', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.destitute to linli_app;

-- Temporary relief: One row for each relief; a person may have several.
-- Source: 社会救助暂行办法 47-50; 国发〔2014〕47号; T08
-- phase: tables
create schema if not exists statuses;
create table statuses.temporary_relief (
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
  family_size integer,
  reason text collate "C",
  amount bigint,
  relieved_on date,
  handler text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_temporary_relief_place on statuses.temporary_relief (county, place, id);
create index statuses_temporary_relief_person on statuses.temporary_relief (county, person) where person is not null;
alter table statuses.temporary_relief add constraint statuses_temporary_relief_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.temporary_relief enable row level security;
create policy wall_read on statuses.temporary_relief for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_relief', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.temporary_relief for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_relief', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.temporary_relief for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_relief', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.temporary_relief', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.temporary_relief to linli_app;

-- Visit to an elder: One row a visit; situation and ability are kept under "Care of an elder".
-- Source: 民发〔2022〕73号; T11
-- phase: tables
create schema if not exists statuses;
create table statuses.elder_visit (
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
  visited_on date not null,
  findings text collate "C",
  visitor text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_elder_visit_place on statuses.elder_visit (county, place, id);
create index statuses_elder_visit_person on statuses.elder_visit (county, person) where person is not null;
alter table statuses.elder_visit add constraint statuses_elder_visit_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.elder_visit enable row level security;
create policy wall_read on statuses.elder_visit for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_visit', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.elder_visit for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_visit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.elder_visit for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_visit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_visit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.elder_visit to linli_app;

-- Child in difficulty: Under 18, in difficulty or left behind, one row a child.
-- Source: 国发〔2016〕36号; 国发〔2016〕13号; T12
-- phase: tables
create schema if not exists statuses;
create table statuses.child_in_need (
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
  guardian_sealed bytea,
  difficulty text[],
  school text collate "C",
  subsidies text[],
  since date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_child_in_need_place on statuses.child_in_need (county, place, id);
create index statuses_child_in_need_person on statuses.child_in_need (county, person) where person is not null;
create unique index statuses_child_in_need_one_person on statuses.child_in_need (county, person) where ended_at is null;
alter table statuses.child_in_need add constraint statuses_child_in_need_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.child_in_need enable row level security;
create policy wall_read on statuses.child_in_need for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.child_in_need', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.child_in_need for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.child_in_need', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.child_in_need for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.child_in_need', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.child_in_need', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.child_in_need to linli_app;

-- Disabled person: A resident with a disability certificate, one row a person.
-- Source: 残疾人保障法 2; GB/T 26341-2010; T09
-- phase: tables
create schema if not exists statuses;
create table statuses.disability (
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
  class text collate "C",
  grade text collate "C",
  certificate_number_sealed bytea,
  guardian_sealed bytea,
  subsidies text[],
  issued_on date,
  valid_until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_disability_place on statuses.disability (county, place, id);
create index statuses_disability_person on statuses.disability (county, person) where person is not null;
create unique index statuses_disability_one_person on statuses.disability (county, person) where ended_at is null;
alter table statuses.disability add constraint statuses_disability_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.disability enable row level security;
create policy wall_read on statuses.disability for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.disability', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.disability for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.disability', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.disability for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.disability', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.disability', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.disability to linli_app;
