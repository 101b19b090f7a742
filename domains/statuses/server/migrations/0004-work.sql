-- Unemployment: Registered as unemployed, one row a person.
-- Source: 就业促进法 35, 52; 就业服务与就业管理规定 63-66; T13
-- phase: tables
create schema if not exists statuses;
create table statuses.unemployment (
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
  unemployed_on date,
  certificate_number_sealed bytea,
  wanted_work text collate "C",
  skills text collate "C",
  employed_on date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_unemployment_place on statuses.unemployment (county, place, id);
create index statuses_unemployment_person on statuses.unemployment (county, person) where person is not null;
create unique index statuses_unemployment_one_person on statuses.unemployment (county, person) where ended_at is null;
alter table statuses.unemployment add constraint statuses_unemployment_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.unemployment enable row level security;
create policy wall_read on statuses.unemployment for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.unemployment', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.unemployment for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.unemployment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.unemployment for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.unemployment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.unemployment', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.unemployment to linli_app;

-- Hard to employ: Recognised, one row a person; wishes and skills are kept under "Unemployment".
-- Source: 就业促进法 52; T14
-- phase: tables
create schema if not exists statuses;
create table statuses.hard_to_employ (
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
  difficulty text collate "C",
  recognised_on date,
  until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_hard_to_employ_place on statuses.hard_to_employ (county, place, id);
create index statuses_hard_to_employ_person on statuses.hard_to_employ (county, person) where person is not null;
create unique index statuses_hard_to_employ_one_person on statuses.hard_to_employ (county, person) where ended_at is null;
alter table statuses.hard_to_employ add constraint statuses_hard_to_employ_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.hard_to_employ enable row level security;
create policy wall_read on statuses.hard_to_employ for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.hard_to_employ', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.hard_to_employ for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.hard_to_employ', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.hard_to_employ for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.hard_to_employ', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.hard_to_employ', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.hard_to_employ to linli_app;

-- Retired person: Retired from an enterprise and served by the community.
-- Source: 中办发〔2003〕16号; T15
-- phase: tables
create schema if not exists statuses;
create table statuses.retirement (
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
  former_employer text collate "C",
  retired_on date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_retirement_place on statuses.retirement (county, place, id);
create index statuses_retirement_person on statuses.retirement (county, person) where person is not null;
create unique index statuses_retirement_one_person on statuses.retirement (county, person) where ended_at is null;
alter table statuses.retirement add constraint statuses_retirement_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.retirement enable row level security;
create policy wall_read on statuses.retirement for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.retirement', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.retirement for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.retirement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.retirement for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.retirement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.retirement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.retirement to linli_app;

-- Pension insurance: Insured under the residents’ scheme, one row a person.
-- Source: 国发〔2014〕8号; T16
-- phase: tables
create schema if not exists statuses;
create table statuses.pension_insurance (
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
  joined_on date,
  yearly_contribution bigint,
  bank_account_sealed bytea,
  bank_account_index bytea,
  primary key (county, id)
);
-- phase: constraints
create index statuses_pension_insurance_place on statuses.pension_insurance (county, place, id);
create index statuses_pension_insurance_person on statuses.pension_insurance (county, person) where person is not null;
create index statuses_pension_insurance_bank_account_index on statuses.pension_insurance (county, bank_account_index) where bank_account_index is not null;
create unique index statuses_pension_insurance_one_person on statuses.pension_insurance (county, person) where ended_at is null;
alter table statuses.pension_insurance add constraint statuses_pension_insurance_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.pension_insurance enable row level security;
create policy wall_read on statuses.pension_insurance for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.pension_insurance', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.pension_insurance for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.pension_insurance', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.pension_insurance for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.pension_insurance', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.pension_insurance', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.pension_insurance to linli_app;

-- Medical insurance: How a resident is insured, one row a person.
-- Source: 社会保险法 23-25; T17
-- phase: tables
create schema if not exists statuses;
create table statuses.medical_insurance (
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
  joined_on date,
  paid_amount bigint,
  kind text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_medical_insurance_place on statuses.medical_insurance (county, place, id);
create index statuses_medical_insurance_person on statuses.medical_insurance (county, person) where person is not null;
create unique index statuses_medical_insurance_one_person on statuses.medical_insurance (county, person) where ended_at is null;
alter table statuses.medical_insurance add constraint statuses_medical_insurance_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.medical_insurance enable row level security;
create policy wall_read on statuses.medical_insurance for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.medical_insurance', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.medical_insurance for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.medical_insurance', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.medical_insurance for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.medical_insurance', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.medical_insurance', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.medical_insurance to linli_app;
