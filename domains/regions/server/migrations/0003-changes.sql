-- Changes of the tree as somebody ordered them: what, from which day, by which document, and what became of it.
-- `applied` holds what was written to the tree and who was moved, so that it can be taken back; `entry` is the audit entry of
-- the whole set, under which every moved row has its line of history.
-- phase: tables
create table regions.change (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  on_date date not null,
  document text not null,
  reason text not null,
  title jsonb not null,
  plan jsonb not null,
  ordered_by jsonb not null,
  entry uuid not null,
  undo_entry uuid,
  job uuid,
  applied jsonb,
  moved integer not null default 0,
  refusal jsonb,
  created_at timestamptz not null,
  carried_at timestamptz,
  primary key (county, id),
  check (kind in ('rename', 'merge', 'split', 'recode', 'end', 'open')),
  check (state in ('proposed', 'waiting', 'running', 'done', 'failed', 'withdrawn', 'undoing', 'undone'))
);
-- phase: constraints
create index regions_change_due on regions.change (county, on_date) where state = 'waiting';
create index regions_change_place on regions.change (county, place, id);
-- phase: policies
alter table regions.change enable row level security;
create policy wall_read on regions.change for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.change', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on regions.change for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.change', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on regions.change for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.change', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.regions.change', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on regions.change to linli_app;
