-- Grid: A part of one community. It is drawn on the map and numbered by the platform.
-- Source: GB/T 34300-2017; GB/T 31000-2015; Q17 Q18 M40; domain.md 4.1
-- Grid staff: Who looks after a grid: its head, its workers, heads of households, with dates.
-- Source: GB/T 34300-2017; Q18 M40; domain.md 4.1
-- Agreement on care visits: One row for each person who asked for visits or agreed. Who changes their mind is visited no longer.
-- Source: GB/T 34300-2017; 个人信息保护法 13; domain.md 0.2, 4.3
-- Visit: One care visit: its purpose and what came of it. No clock-in and no position.
-- Source: GB/T 34300-2017; domain.md 0.2, 4.3
-- Evaluation of a demonstration grid: One row an evaluation: when, by whom, with what result. The latest decides whether the grid is a demonstration grid.
-- Source: Q17; domain.md 4.1
-- Outline of a community: The outline of the whole community, against which gaps between grids are found.
-- Source: GB/T 34300-2017; domain.md 4.1
-- Guideline of grid management: One row a version; when a guideline is revised the old version ends and the new one is added.
-- Source: M40
-- Base map: The base map of a county, one row a layer. Without one the map still works, on plain ground.
-- Source: Linli; docs/decisions/0028
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
create table grids.visit_agreement (
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
  person uuid not null,
  groups text[] not null,
  ground text collate "C" not null,
  agreed_on date not null,
  wishes text collate "C",
  until date,
  primary key (county, id)
);
create table grids.visit (
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
  person uuid not null,
  visited_on date not null,
  purpose text collate "C" not null,
  result text collate "C" not null,
  notes text,
  visitor text collate "C" not null,
  counts_until date,
  primary key (county, id)
);
create table grids.demonstration (
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
  grid uuid not null,
  result text collate "C" not null,
  evaluated_on date not null,
  evaluator text collate "C" not null,
  findings text not null,
  papers uuid[],
  primary key (county, id)
);
create table grids.boundary (
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
  name text collate "C" not null,
  area jsonb not null,
  area_west double precision,
  area_south double precision,
  area_east double precision,
  area_north double precision,
  drawn_on date,
  basis text collate "C",
  primary key (county, id)
);
create table grids.guideline (
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
  title text collate "C" not null,
  edition text collate "C" not null,
  number text collate "C",
  issuer text collate "C",
  issued_on date,
  since date not null,
  until date,
  changed text collate "C",
  papers uuid[],
  primary key (county, id)
);
create table grids.base_map (
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
  name text collate "C" not null,
  kind text collate "C" not null,
  address text collate "C" not null,
  credit text collate "C" not null,
  layer integer,
  zoom_max integer,
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
create index grids_visit_agreement_place on grids.visit_agreement (county, place, id);
create index grids_visit_agreement_person on grids.visit_agreement (county, person) where person is not null;
create unique index grids_visit_agreement_one_person on grids.visit_agreement (county, person) where ended_at is null;
alter table grids.visit_agreement add constraint grids_visit_agreement_person_fk foreign key (county, person) references residents.person (county, id);
create index grids_visit_place on grids.visit (county, place, id);
create index grids_visit_person on grids.visit (county, person) where person is not null;
alter table grids.visit add constraint grids_visit_person_fk foreign key (county, person) references residents.person (county, id);
create index grids_demonstration_place on grids.demonstration (county, place, id);
create index grids_demonstration_grid on grids.demonstration (county, grid) where grid is not null;
alter table grids.demonstration add constraint grids_demonstration_grid_fk foreign key (county, grid) references grids.grid (county, id);
create index grids_boundary_place on grids.boundary (county, place, id);
create index grids_boundary_name on grids.boundary (county, name) where name is not null;
create index grids_boundary_area_extent on grids.boundary (county, area_west, area_east, area_south, area_north) where area_west is not null;
create index grids_guideline_place on grids.guideline (county, place, id);
create index grids_guideline_title on grids.guideline (county, title) where title is not null;
create index grids_guideline_number on grids.guideline (county, number) where number is not null;
create unique index grids_guideline_one_title_edition on grids.guideline (county, title, edition) where ended_at is null;
create index grids_base_map_place on grids.base_map (county, place, id);
create unique index grids_base_map_one_name on grids.base_map (county, name) where ended_at is null;
-- Whom to visit: the latest visit of a person.
create index grids_visit_latest on grids.visit (county, person, visited_on) where ended_at is null;
-- phase: policies
alter table grids.grid enable row level security;
create policy wall_read on grids.grid for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.grid for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.grid for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.grid to linli_app;
alter table grids.grid_staff enable row level security;
create policy wall_read on grids.grid_staff for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.grid_staff for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.grid_staff for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.grid_staff', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.grid_staff to linli_app;
alter table grids.visit_agreement enable row level security;
create policy wall_read on grids.visit_agreement for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit_agreement', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.visit_agreement for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit_agreement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.visit_agreement for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit_agreement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit_agreement', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.visit_agreement to linli_app;
alter table grids.visit enable row level security;
create policy wall_read on grids.visit for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.visit for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.visit for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.visit', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.visit to linli_app;
alter table grids.demonstration enable row level security;
create policy wall_read on grids.demonstration for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.demonstration', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.demonstration for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.demonstration', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.demonstration for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.demonstration', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.demonstration', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.demonstration to linli_app;
alter table grids.boundary enable row level security;
create policy wall_read on grids.boundary for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.boundary', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on grids.boundary for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.boundary', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.boundary for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.boundary', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.boundary', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.boundary to linli_app;
alter table grids.guideline enable row level security;
create policy wall_read on grids.guideline for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.guideline', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on grids.guideline for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.guideline', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.guideline for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.guideline', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.guideline', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.guideline to linli_app;
alter table grids.base_map enable row level security;
create policy wall_read on grids.base_map for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.base_map', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on grids.base_map for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.base_map', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on grids.base_map for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.base_map', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.grids.base_map', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on grids.base_map to linli_app;
grant usage on schema grids to linli_app;
