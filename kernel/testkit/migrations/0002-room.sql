-- Reading room: A room where books are lent.
-- Source: invented
-- phase: tables
create schema if not exists library;
create table library.room (
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
  branch_of text collate "C",
  outline jsonb,
  papers uuid[],
  photos uuid[],
  primary key (county, id)
);
-- phase: constraints
create index library_room_place on library.room (county, place, id);
create index library_room_also on library.room (county, branch_of, id);
create index library_room_name on library.room (county, name) where name is not null;
-- phase: policies
alter table library.room enable row level security;
create policy wall_read on library.room for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.room', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (branch_of >= current_setting('linli.place', true) and branch_of < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on library.room for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.room', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (branch_of >= current_setting('linli.place', true) and branch_of < current_setting('linli.place_end', true))) then true else false end);
create policy wall_change on library.room for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.room', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (branch_of >= current_setting('linli.place', true) and branch_of < current_setting('linli.place_end', true))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.room', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (branch_of >= current_setting('linli.place', true) and branch_of < current_setting('linli.place_end', true))) then true else false end);
grant usage on schema library to linli_app;
grant select, insert, update on library.room to linli_app;

