-- Reservation: A request to keep a book, at the library or at a department.
-- Source: invented
-- phase: tables
create schema if not exists library;
create table library.reservation (
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
  department text collate "C" not null,
  number_sealed bytea,
  number_index bytea,
  proof uuid[],
  answer text,
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
create index library_reservation_place on library.reservation (county, place, due_at, id);
create index library_reservation_order on library.reservation (county, due_at, id, place);
create index library_reservation_holder on library.reservation (county, holder, id) where holder is not null;
create index library_reservation_book on library.reservation (county, book) where book is not null;
create index library_reservation_number_index on library.reservation (county, number_index) where number_index is not null;
create index library_reservation_open on library.reservation (county, due_at, id, place) where finished_at is null;
create index library_reservation_open_place on library.reservation (county, place, due_at, id) where finished_at is null;
create index library_reservation_open_opener on library.reservation (county, opener, due_at, id) where finished_at is null;
create index library_reservation_open_assignee on library.reservation (county, assignee, due_at, id) where finished_at is null and assignee is not null;
-- phase: policies
alter table library.reservation enable row level security;
create policy wall_read on library.reservation for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reservation', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_add on library.reservation for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reservation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
create policy wall_change on library.reservation for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reservation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reservation', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) and (current_setting('linli.departments', true) = '' or department = any(string_to_array(current_setting('linli.departments', true), ','))) then true else false end);
grant usage on schema library to linli_app;
grant select, insert, update on library.reservation to linli_app;
