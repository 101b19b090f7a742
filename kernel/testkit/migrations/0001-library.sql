-- Reader: Somebody who registered at the reading room.
-- Source: invented
-- phase: tables
create schema if not exists library;
create table library.reader (
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
  number_sealed bytea,
  number_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  born date,
  home_place text collate "C",
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index library_reader_place on library.reader (county, place, name_pinyin, id);
create index library_reader_order on library.reader (county, name_pinyin, id, place);
create index library_reader_also on library.reader (county, home_place, id);
create index library_reader_name on library.reader (county, name) where name is not null;
create index library_reader_name_pinyin on library.reader (county, name_pinyin) where name_pinyin is not null;
create index library_reader_name_initials on library.reader (county, name_initials) where name_initials is not null;
create index library_reader_number_index on library.reader (county, number_index) where number_index is not null;
create index library_reader_phone_index on library.reader (county, phone_index) where phone_index is not null;
create index library_reader_phone_tail on library.reader (county, phone_tail) where phone_tail is not null;
create unique index library_reader_one_number on library.reader (county, number_index) where ended_at is null;
-- phase: policies
alter table library.reader enable row level security;
create policy wall_read on library.reader for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reader', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (home_place >= current_setting('linli.place', true) and home_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on library.reader for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reader', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (home_place >= current_setting('linli.place', true) and home_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_change on library.reader for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reader', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (home_place >= current_setting('linli.place', true) and home_place < current_setting('linli.place_end', true))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.reader', true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (home_place >= current_setting('linli.place', true) and home_place < current_setting('linli.place_end', true))) then true else false end);
grant usage on schema library to linli_app;
grant select, insert, update on library.reader to linli_app;

-- Library card: A card given to a reader.
-- Source: invented
-- phase: tables
create schema if not exists library;
create table library.card (
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
  reader uuid not null,
  serial text collate "C" not null,
  kind text collate "C" not null,
  books integer,
  deposit bigint,
  lost boolean,
  primary key (county, id)
);
-- phase: constraints
create index library_card_place on library.card (county, place, id);
create index library_card_reader on library.card (county, reader) where reader is not null;
create index library_card_serial on library.card (county, serial) where serial is not null;
alter table library.card add constraint library_card_reader_fk foreign key (county, reader) references library.reader (county, id);
-- phase: policies
alter table library.card enable row level security;
create policy wall_read on library.card for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.card', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on library.card for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.card', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on library.card for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.card', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.library.card', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema library to linli_app;
grant select, insert, update on library.card to linli_app;
