-- Access key: One key for each system that sends reports.
-- Source: GeoReport v2; GB/T 22239-2019 8.1.4
-- phase: tables
create schema if not exists events;
create table events.access_key (
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
  system text collate "C" not null,
  contact text collate "C",
  digest text collate "C" not null,
  tail text collate "C" not null,
  per_minute integer not null,
  fallback text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index events_access_key_place on events.access_key (county, place, id);
create index events_access_key_system on events.access_key (county, system) where system is not null;
create unique index events_access_key_one_digest on events.access_key (county, digest) where ended_at is null;
-- phase: policies
alter table events.access_key enable row level security;
create policy wall_read on events.access_key for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.access_key', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on events.access_key for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.access_key', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on events.access_key for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.access_key', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.events.access_key', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema events to linli_app;
grant select, insert, update on events.access_key to linli_app;

-- How many reports a key sent in a minute; and the reports of the test endpoint, apart from all others and gone after a day.
-- phase: tables
create table events.access_key_use (
  county text collate "C" not null,
  key uuid not null,
  minute timestamptz not null,
  used integer not null,
  primary key (county, key, minute)
);
create table events.trial_report (
  county text collate "C" not null,
  id uuid not null,
  number text collate "C" not null,
  token text collate "C",
  service text collate "C" not null,
  service_name text collate "C" not null,
  description text not null,
  address text,
  lat double precision,
  lon double precision,
  at timestamptz not null,
  primary key (county, id)
);
-- phase: constraints
alter table events.access_key_use add constraint events_access_key_use_key_fk foreign key (county, key) references events.access_key (county, id);
create unique index events_trial_report_number on events.trial_report (county, number);
create unique index events_trial_report_token on events.trial_report (county, token) where token is not null;
create index events_trial_report_at on events.trial_report (county, at);
create index events_access_key_use_minute on events.access_key_use (county, minute);
-- phase: policies
alter table events.access_key_use enable row level security;
create policy wall_all on events.access_key_use using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update, delete on events.access_key_use to linli_app;
alter table events.trial_report enable row level security;
create policy wall_all on events.trial_report using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert, update, delete on events.trial_report to linli_app;
