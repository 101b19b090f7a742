-- Dwelling: One home; people come and go, the home stays.
-- Source: GB/T 31000-2015; T02, T25
-- phase: tables
create schema if not exists residents;
create table residents.dwelling (
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
  address text collate "C" not null,
  kind text collate "C",
  area_m2 numeric(20,4),
  position jsonb,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index residents_dwelling_place on residents.dwelling (county, place, address, id);
create index residents_dwelling_order on residents.dwelling (county, address, id, place);
-- phase: policies
alter table residents.dwelling enable row level security;
create policy wall_read on residents.dwelling for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.dwelling', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on residents.dwelling for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.dwelling', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on residents.dwelling for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.dwelling', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.dwelling', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema residents to linli_app;
grant select, insert, update on residents.dwelling to linli_app;

-- Resident: One row a person, once in the county; every ledger points to it.
-- Source: 户口登记条例 6; domain.md 2.3; M38
-- phase: tables
create table residents.person (
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
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  identity_number_sealed bytea,
  identity_number_index bytea,
  id_type text collate "C",
  sex text collate "C",
  birth_date date,
  ethnic_group text collate "C",
  marital_status text collate "C",
  education text collate "C",
  political_status text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  employer text collate "C",
  registered_address text collate "C",
  registered_place text collate "C",
  current_address text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index residents_person_place on residents.person (county, place, name_pinyin, id);
create index residents_person_order on residents.person (county, name_pinyin, id, place);
create index residents_person_also on residents.person (county, registered_place, id);
create index residents_person_name on residents.person (county, name, birth_date);
create index residents_person_name_initials on residents.person (county, name_initials) where name_initials is not null;
create index residents_person_identity_number_index on residents.person (county, identity_number_index) where identity_number_index is not null;
create index residents_person_phone_index on residents.person (county, phone_index) where phone_index is not null;
create index residents_person_phone_tail on residents.person (county, phone_tail) where phone_tail is not null;
create unique index residents_person_one_identity_number on residents.person (county, identity_number_index) where ended_at is null;
-- phase: policies
alter table residents.person enable row level security;
create policy wall_read on residents.person for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (registered_place >= current_setting('linli.place', true) and registered_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on residents.person for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (registered_place >= current_setting('linli.place', true) and registered_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_change on residents.person for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (registered_place >= current_setting('linli.place', true) and registered_place < current_setting('linli.place_end', true))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.person', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (registered_place >= current_setting('linli.place', true) and registered_place < current_setting('linli.place_end', true))) then true else false end);
grant select, insert, update on residents.person to linli_app;

-- Household: A family that shares a home and a household book.
-- Source: 户口登记条例 5; domain.md 2.3
-- phase: tables
create table residents.household (
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
  number text collate "C",
  head uuid,
  kind text collate "C",
  dwelling uuid,
  address text collate "C",
  family_size integer,
  primary key (county, id)
);
-- phase: constraints
create index residents_household_place on residents.household (county, place, id);
create index residents_household_number on residents.household (county, number) where number is not null;
create index residents_household_head on residents.household (county, head) where head is not null;
create index residents_household_dwelling on residents.household (county, dwelling) where dwelling is not null;
alter table residents.household add constraint residents_household_head_fk foreign key (county, head) references residents.person (county, id);
alter table residents.household add constraint residents_household_dwelling_fk foreign key (county, dwelling) references residents.dwelling (county, id);
-- phase: policies
alter table residents.household enable row level security;
create policy wall_read on residents.household for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.household', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on residents.household for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.household', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on residents.household for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.household', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.household', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on residents.household to linli_app;

-- Residence: How a person belongs to a community: registered, living, staying, or only registered.
-- Source: 户口登记条例 6, 15; 居住证暂行条例 2; domain.md 2.3; Q08 Q19
-- phase: tables
create table residents.residence (
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
  relation text collate "C" not null,
  since date,
  until date,
  household uuid,
  relation_to_head text collate "C",
  dwelling uuid,
  primary key (county, id)
);
-- phase: constraints
create index residents_residence_place on residents.residence (county, place, id);
create index residents_residence_person on residents.residence (county, person) where person is not null;
create index residents_residence_household on residents.residence (county, household) where household is not null;
create index residents_residence_dwelling on residents.residence (county, dwelling) where dwelling is not null;
create unique index residents_residence_one_person_relation on residents.residence (county, person, relation) where ended_at is null;
alter table residents.residence add constraint residents_residence_person_fk foreign key (county, person) references residents.person (county, id);
alter table residents.residence add constraint residents_residence_household_fk foreign key (county, household) references residents.household (county, id);
alter table residents.residence add constraint residents_residence_dwelling_fk foreign key (county, dwelling) references residents.dwelling (county, id);
-- phase: policies
alter table residents.residence enable row level security;
create policy wall_read on residents.residence for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.residence', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on residents.residence for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.residence', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on residents.residence for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.residence', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.residence', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on residents.residence to linli_app;
