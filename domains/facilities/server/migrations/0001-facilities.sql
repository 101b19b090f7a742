-- Premises: Offices, one-stop hall, outdoor space of a community; one row each.
-- Source: domain.md 13.1; Q10 Q12-Q15; M18 M30 M32
-- phase: tables
create schema if not exists facilities;
create table facilities.premises (
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
  kind text collate "C" not null,
  area_m2 numeric(20,4) not null,
  acquisition text collate "C",
  tenure_until date,
  handed_over boolean not null,
  open boolean,
  service_areas text[],
  address text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index facilities_premises_place on facilities.premises (county, place, id);
create index facilities_premises_name on facilities.premises (county, name) where name is not null;
-- phase: policies
alter table facilities.premises enable row level security;
create policy wall_read on facilities.premises for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.facilities.premises', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on facilities.premises for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.facilities.premises', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on facilities.premises for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.facilities.premises', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.facilities.premises', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema facilities to linli_app;
grant select, insert, update on facilities.premises to linli_app;
