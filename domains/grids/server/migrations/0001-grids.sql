-- Grid: A part of one community. It is drawn on the map and numbered by the platform.
-- Source: GB/T 34300-2017; GB/T 31000-2015; Q17 Q18 M40; domain.md 4.1
-- Grid staff: Who looks after a grid: its head, its workers, heads of households, with dates.
-- Source: GB/T 34300-2017; Q18 M40; domain.md 4.1
-- phase: tables
create schema if not exists grids;
create table grids.grid (
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
  number text collate "C" not null,
  name text collate "C" not null,
  kind text collate "C" not null,
  area jsonb,
  area_west double precision,
  area_south double precision,
  area_east double precision,
  area_north double precision,
  demonstration boolean,
  aliases text,
  since date,
  until date,
  note text collate "C",
  primary key (county, id)
);
create table grids.grid_staff (
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
  grid uuid not null,
  part text collate "C" not null,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  account text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  since date not null,
  until date,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index grids_grid_place on grids.grid (county, place, number, id);
create index grids_grid_order on grids.grid (county, number, id, place);
create index grids_grid_number on grids.grid (county, number) where number is not null;
create index grids_grid_name on grids.grid (county, name) where name is not null;
create index grids_grid_area_extent on grids.grid (county, area_west, area_east, area_south, area_north) where area_west is not null;
create unique index grids_grid_one_number on grids.grid (county, number) where ended_at is null;
create index grids_grid_staff_place on grids.grid_staff (county, place, id);
create index grids_grid_staff_grid on grids.grid_staff (county, grid) where grid is not null;
create index grids_grid_staff_name on grids.grid_staff (county, name) where name is not null;
create index grids_grid_staff_name_pinyin on grids.grid_staff (county, name_pinyin) where name_pinyin is not null;
create index grids_grid_staff_name_initials on grids.grid_staff (county, name_initials) where name_initials is not null;
create index grids_grid_staff_account on grids.grid_staff (county, account) where account is not null;
create index grids_grid_staff_phone_index on grids.grid_staff (county, phone_index) where phone_index is not null;
create index grids_grid_staff_phone_tail on grids.grid_staff (county, phone_tail) where phone_tail is not null;
create unique index grids_grid_staff_one_grid_part_name on grids.grid_staff (county, grid, part, name) where ended_at is null;
alter table grids.grid_staff add constraint grids_grid_staff_grid_fk foreign key (county, grid) references grids.grid (county, id);
-- phase: policies
alter table grids.grid enable row level security;
create policy wall_read on grids.grid for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.grid for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.grid for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema grids to linli_app;
grant select, insert, update on grids.grid to linli_app;
alter table grids.grid_staff enable row level security;
create policy wall_read on grids.grid_staff for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.grid_staff for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.grid_staff for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema grids to linli_app;
grant select, insert, update on grids.grid_staff to linli_app;
