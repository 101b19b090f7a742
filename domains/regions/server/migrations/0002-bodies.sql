-- Community: One row each; whether it counts as urban is decided by the county and is the denominator of the plan.
-- Source: domain.md 0.5, 13.0
-- phase: tables
create schema if not exists regions;
create table regions.community (
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
  name text collate "C" not null,
  code text collate "C" not null,
  urban boolean not null,
  decided_on date,
  document text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index regions_community_place on regions.community (county, place, id);
create index regions_community_name on regions.community (county, name) where name is not null;
create index regions_community_code on regions.community (county, code) where code is not null;
create unique index regions_community_one_name_code on regions.community (county, name, code) where ended_at is null;
-- phase: policies
alter table regions.community enable row level security;
create policy wall_read on regions.community for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.community', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on regions.community for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.community', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on regions.community for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.community', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.community', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema regions to linli_app;
grant select, insert, update on regions.community to linli_app;

-- Body of a community: Party organisation, committee, service station and so on; one row each.
-- Source: 城市居民委员会组织法; Q04 M11
-- phase: tables
create table regions.body (
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
  kind text collate "C" not null,
  head text collate "C",
  founded_on date,
  credit_code text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  address text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index regions_body_place on regions.body (county, place, id);
create index regions_body_name on regions.body (county, name) where name is not null;
create index regions_body_phone_index on regions.body (county, phone_index) where phone_index is not null;
-- phase: policies
alter table regions.body enable row level security;
create policy wall_read on regions.body for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.body', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on regions.body for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.body', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on regions.body for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.body', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.body', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on regions.body to linli_app;
