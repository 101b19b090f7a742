-- Housing estate: One row an estate: who runs it, and whether the owners have a committee.
-- Source: 物业管理条例 2, 16; T26
-- phase: tables
create schema if not exists organisations;
create table organisations.estate (
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
  company text collate "C",
  chair text collate "C",
  founded_on date,
  households integer,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index organisations_estate_place on organisations.estate (county, place, name_pinyin, id);
create index organisations_estate_order on organisations.estate (county, name_pinyin, id, place);
create index organisations_estate_name on organisations.estate (county, name) where name is not null;
create index organisations_estate_name_pinyin on organisations.estate (county, name_pinyin) where name_pinyin is not null;
create index organisations_estate_name_initials on organisations.estate (county, name_initials) where name_initials is not null;
create index organisations_estate_phone_index on organisations.estate (county, phone_index) where phone_index is not null;
create index organisations_estate_phone_tail on organisations.estate (county, phone_tail) where phone_tail is not null;
-- phase: policies
alter table organisations.estate enable row level security;
create policy wall_read on organisations.estate for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.estate', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on organisations.estate for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.estate', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on organisations.estate for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.estate', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.estate', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema organisations to linli_app;
grant select, insert, update on organisations.estate to linli_app;
