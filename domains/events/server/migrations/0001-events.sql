-- Hazard: One row a hazard; the day on which it was put right ends it.
-- Source: 安全生产法 41; GB/T 34300-2017; T23
-- phase: tables
create schema if not exists events;
create table events.hazard (
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
  location text collate "C" not null,
  kind text collate "C" not null,
  found_on date not null,
  finder text collate "C",
  responsible text collate "C",
  due_on date,
  fixed_on date,
  outcome text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index events_hazard_place on events.hazard (county, place, id);
create index events_hazard_location on events.hazard (county, location) where location is not null;
-- phase: policies
alter table events.hazard enable row level security;
create policy wall_read on events.hazard for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.hazard', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on events.hazard for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.hazard', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on events.hazard for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.hazard', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.hazard', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema events to linli_app;
grant select, insert, update on events.hazard to linli_app;
