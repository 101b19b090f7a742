-- Purchase: A request to buy a book.
-- Source: invented
-- phase: tables
create schema if not exists library;
create table library.purchase (
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
  book text collate "C" not null,
  price bigint,
  why text collate "C",
  committed integer,
  notice text,
  proof uuid[],
  more_days integer,
  more_why text,
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
create index library_purchase_place on library.purchase (county, place, due_at, id);
create index library_purchase_order on library.purchase (county, due_at, id, place);
create index library_purchase_book on library.purchase (county, book) where book is not null;
create index library_purchase_open on library.purchase (county, due_at, id, place) where finished_at is null;
create index library_purchase_open_place on library.purchase (county, place, due_at, id) where finished_at is null;
create index library_purchase_open_opener on library.purchase (county, opener, due_at, id) where finished_at is null;
create index library_purchase_open_assignee on library.purchase (county, assignee, due_at, id) where finished_at is null and assignee is not null;
-- phase: policies
alter table library.purchase enable row level security;
create policy wall_read on library.purchase for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.purchase', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on library.purchase for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.purchase', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on library.purchase for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.purchase', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.purchase', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema library to linli_app;
grant select, insert, update on library.purchase to linli_app;
