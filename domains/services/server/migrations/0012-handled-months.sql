-- Handling of a month: How many applications a community finished in a month, in time, rated and rated well; fewer than five ratings are not shown. Counted on the 1st.
-- Source: M34; domain.md 3.3, 3.4; GB/T 39735-2020
-- phase: tables
create schema if not exists services;
create table services.handled_month (
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
  extra_keys text[] collate "C",
  month text collate "C" not null,
  finished integer not null,
  in_time integer not null,
  asked integer,
  rated integer,
  good integer,
  shown_from date not null,
  shown_until date not null,
  primary key (county, id)
);
-- phase: constraints
create index services_handled_month_place on services.handled_month (county, place, month, id);
create index services_handled_month_order on services.handled_month (county, month, id, place);
-- phase: policies
alter table services.handled_month enable row level security;
create policy wall_read on services.handled_month for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.handled_month', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.handled_month for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.handled_month', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.handled_month for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.handled_month', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.handled_month', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.handled_month to linli_app;

