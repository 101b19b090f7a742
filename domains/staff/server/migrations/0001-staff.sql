-- Community worker: One row a person who works for the community; ended on leaving, never deleted.
-- Source: domain.md 6; Q05 Q06 Q19 Q20; M44
-- phase: tables
create schema if not exists staff;
create table staff.worker (
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
  post text collate "C" not null,
  full_time boolean,
  certificate text collate "C",
  social_work_degree boolean,
  on_post_since date,
  seconded_to text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  professional boolean,
  primary key (county, id)
);
-- phase: constraints
create index staff_worker_place on staff.worker (county, place, name_pinyin, id);
create index staff_worker_order on staff.worker (county, name_pinyin, id, place);
create index staff_worker_name on staff.worker (county, name) where name is not null;
create index staff_worker_name_initials on staff.worker (county, name_initials) where name_initials is not null;
create index staff_worker_phone_index on staff.worker (county, phone_index) where phone_index is not null;
-- phase: policies
alter table staff.worker enable row level security;
create policy wall_read on staff.worker for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.staff.worker', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on staff.worker for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.staff.worker', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on staff.worker for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.staff.worker', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.staff.worker', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema staff to linli_app;
grant select, insert, update on staff.worker to linli_app;
