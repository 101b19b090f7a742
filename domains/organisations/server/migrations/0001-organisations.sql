-- Social organisation: Registered or filed and serving a community; interest groups without filing do not count.
-- Source: 社会团体登记管理条例; T21; Q07 M17
-- phase: tables
create schema if not exists organisations;
create table organisations.organisation (
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
  status text collate "C" not null,
  filing_number text collate "C",
  head text collate "C",
  founded_on date,
  members integer,
  scope text collate "C",
  serves text[] not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index organisations_organisation_place on organisations.organisation (county, place, name_pinyin, id);
create index organisations_organisation_order on organisations.organisation (county, name_pinyin, id, place);
create index organisations_organisation_name on organisations.organisation (county, name) where name is not null;
create index organisations_organisation_name_initials on organisations.organisation (county, name_initials) where name_initials is not null;
create index organisations_organisation_phone_index on organisations.organisation (county, phone_index) where phone_index is not null;
-- phase: policies
alter table organisations.organisation enable row level security;
create policy wall_read on organisations.organisation for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.organisation', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on organisations.organisation for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.organisation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on organisations.organisation for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.organisation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.organisations.organisation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema organisations to linli_app;
grant select, insert, update on organisations.organisation to linli_app;
