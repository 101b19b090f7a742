-- Opinion: Another department decides an application and asks yours: agree, do not agree and say why, or ask for papers.
-- Source: M33 M34; domain.md 3.1–3.3; 行政许可法 26
-- phase: tables
create schema if not exists services;
create table services.opinion (
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
  application uuid not null,
  department text collate "C" not null,
  host text collate "C" not null,
  number text collate "C" not null,
  item_name text collate "C" not null,
  applicant_name text collate "C" not null,
  words text,
  state text collate "C" not null,
  state_since timestamptz not null,
  due_at timestamptz,
  provisional boolean,
  late boolean not null,
  finished_at timestamptz,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index services_opinion_place on services.opinion (county, place, due_at, id);
create index services_opinion_order on services.opinion (county, due_at, id, place);
create index services_opinion_application on services.opinion (county, application) where application is not null;
alter table services.opinion add constraint services_opinion_application_fk foreign key (county, application) references services.application (county, id);
create index services_opinion_open on services.opinion (county, due_at, id, place) where finished_at is null;
create index services_opinion_open_place on services.opinion (county, place, due_at, id) where finished_at is null;
create index services_opinion_open_opener on services.opinion (county, opener, due_at, id) where finished_at is null;
create index services_opinion_open_assignee on services.opinion (county, assignee, due_at, id) where finished_at is null and assignee is not null;
-- phase: policies
alter table services.opinion enable row level security;
create policy wall_read on services.opinion for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.opinion', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on services.opinion for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.opinion', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on services.opinion for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.opinion', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.opinion', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.opinion to linli_app;

