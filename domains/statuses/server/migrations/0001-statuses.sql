-- Low-income household: A household with the minimum living allowance, kept under its head.
-- Source: 社会救助暂行办法 9-13; T06
-- phase: tables
create schema if not exists statuses;
create table statuses.low_income (
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
  category text collate "C",
  class text collate "C",
  family_size integer,
  covered_persons integer,
  monthly_amount bigint,
  since date,
  bank_account_sealed bytea,
  bank_account_index bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_low_income_place on statuses.low_income (county, place, id);
create index statuses_low_income_person on statuses.low_income (county, person) where person is not null;
create index statuses_low_income_bank_account_index on statuses.low_income (county, bank_account_index) where bank_account_index is not null;
create unique index statuses_low_income_one_person on statuses.low_income (county, person) where ended_at is null;
alter table statuses.low_income add constraint statuses_low_income_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.low_income enable row level security;
create policy wall_read on statuses.low_income for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.low_income', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.low_income for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.low_income', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.low_income for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.low_income', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.low_income', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema statuses to linli_app;
grant select, insert, update on statuses.low_income to linli_app;

-- Care of an elder: How a resident of 60 or more lives and what support is given.
-- Source: 老年人权益保障法 2; GB/T 42195-2022; T10
-- phase: tables
create table statuses.elder_care (
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
  living_situation text collate "C",
  care_ability text collate "C",
  subsidies text[],
  emergency_contact text collate "C",
  assessed_on date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index statuses_elder_care_place on statuses.elder_care (county, place, id);
create index statuses_elder_care_person on statuses.elder_care (county, person) where person is not null;
create unique index statuses_elder_care_one_person on statuses.elder_care (county, person) where ended_at is null;
alter table statuses.elder_care add constraint statuses_elder_care_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table statuses.elder_care enable row level security;
create policy wall_read on statuses.elder_care for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_care', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on statuses.elder_care for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_care', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on statuses.elder_care for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_care', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.statuses.elder_care', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on statuses.elder_care to linli_app;
