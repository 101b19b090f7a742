-- Rented home: A home that is let; kind and area are kept with the dwelling.
-- Source: 租赁房屋治安管理规定; T25
-- phase: tables
create schema if not exists residents;
create table residents.lease (
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
  dwelling uuid not null,
  landlord text collate "C" not null,
  landlord_identity_number_sealed bytea,
  landlord_identity_number_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  tenant text collate "C",
  since date,
  until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index residents_lease_place on residents.lease (county, place, id);
create index residents_lease_dwelling on residents.lease (county, dwelling) where dwelling is not null;
create index residents_lease_landlord_identity_number_index on residents.lease (county, landlord_identity_number_index) where landlord_identity_number_index is not null;
create index residents_lease_phone_index on residents.lease (county, phone_index) where phone_index is not null;
create index residents_lease_phone_tail on residents.lease (county, phone_tail) where phone_tail is not null;
alter table residents.lease add constraint residents_lease_dwelling_fk foreign key (county, dwelling) references residents.dwelling (county, id);
-- phase: policies
alter table residents.lease enable row level security;
create policy wall_read on residents.lease for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.lease', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on residents.lease for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.lease', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on residents.lease for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.lease', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.residents.lease', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema residents to linli_app;
grant select, insert, update on residents.lease to linli_app;
