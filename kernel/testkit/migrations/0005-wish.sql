-- Wish: A book that a resident would like to read.
-- Source: invented
-- phase: tables
create schema if not exists library;
create table library.wish (
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
  key_salt bytea,
  book text collate "C" not null,
  holder text collate "C",
  department text collate "C",
  number_sealed bytea,
  number_index bytea,
  photo uuid[],
  primary key (county, id)
);
-- phase: constraints
create index library_wish_place on library.wish (county, place, id);
create index library_wish_holder on library.wish (county, holder, id) where holder is not null;
create index library_wish_book on library.wish (county, book) where book is not null;
create index library_wish_number_index on library.wish (county, number_index) where number_index is not null;
-- phase: policies
alter table library.wish enable row level security;
create policy wall_read on library.wish for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.wish', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on library.wish for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.wish', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on library.wish for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.wish', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.wish', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema library to linli_app;
grant select, insert, update on library.wish to linli_app;
