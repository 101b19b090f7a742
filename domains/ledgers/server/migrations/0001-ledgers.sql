-- Ledger import: A workbook handed in: dry run, import, and undo as a whole.
-- Source: M38 M55; domain.md 8.5, 8.6
-- phase: tables
create schema if not exists ledgers;
create table ledgers.import (
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
  file_name text collate "C" not null,
  ledger text collate "C",
  as_of date not null,
  state text collate "C" not null,
  rows integer,
  added integer,
  known integer,
  changed integer,
  conflicts integer,
  possible integer,
  faults integer,
  trayed integer,
  primary key (county, id)
);
-- phase: constraints
create index ledgers_import_place on ledgers.import (county, place, id);
create index ledgers_import_file_name on ledgers.import (county, file_name) where file_name is not null;
-- phase: policies
alter table ledgers.import enable row level security;
create policy wall_read on ledgers.import for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.import for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.import for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.import to linli_app;

-- Tray: What an import could not place, kept until somebody decides.
-- Source: M38; domain.md 8.6
-- phase: tables
create schema if not exists ledgers;
create table ledgers.tray (
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
  import uuid not null,
  state text collate "C" not null,
  kind text collate "C" not null,
  reason text collate "C" not null,
  sheet text collate "C",
  row integer,
  header text collate "C",
  entry text collate "C",
  shown text collate "C",
  text_sealed bytea,
  count integer,
  person uuid,
  note text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index ledgers_tray_place on ledgers.tray (county, place, id);
create index ledgers_tray_import on ledgers.tray (county, import) where import is not null;
create index ledgers_tray_person on ledgers.tray (county, person) where person is not null;
alter table ledgers.tray add constraint ledgers_tray_import_fk foreign key (county, import) references ledgers.import (county, id);
alter table ledgers.tray add constraint ledgers_tray_person_fk foreign key (county, person) references residents.person (county, id);
-- phase: policies
alter table ledgers.tray enable row level security;
create policy wall_read on ledgers.tray for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.tray', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.tray for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.tray', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.tray for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.tray', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.tray', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema ledgers to linli_app;
grant select, insert, update on ledgers.tray to linli_app;

-- What belongs to an import and is nobody else's business: how its tables were understood, how far its work is, the salt
-- under which its staged lines are sealed. `progress` moves in the transaction of each batch, so that a killed job goes on.
-- phase: tables
create table ledgers.import_detail (
  county text collate "C" not null,
  import uuid not null,
  place text collate "C" not null,
  salt bytea,
  ledger text collate "C",
  bytes bigint not null,
  tables jsonb not null default '[]',
  sheets jsonb not null default '[]',
  counts jsonb not null default '{}',
  chosen jsonb not null default '{}',
  refusal jsonb,
  job uuid,
  progress jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (county, import)
);
-- phase: constraints
alter table ledgers.import_detail add constraint ledgers_import_detail_import_fk foreign key (county, import) references ledgers.import (county, id);
-- phase: policies
alter table ledgers.import_detail enable row level security;
create policy wall_read on ledgers.import_detail for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.import_detail for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.import_detail for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on ledgers.import_detail to linli_app;

-- The lines of an import between dry run and undo. Everything personal but the name is in `plan`, sealed under the import's
-- salt; `person` is whom the line was matched to, or the id that a new person gets.
-- phase: tables
create table ledgers.import_row (
  county text collate "C" not null,
  import uuid not null,
  no integer not null,
  place text collate "C" not null,
  table_no integer not null,
  sheet_row integer not null,
  state text collate "C" not null,
  faults integer not null default 0,
  undecided integer not null default 0,
  name text collate "C",
  person uuid,
  household integer,
  plan bytea not null,
  primary key (county, import, no)
);
-- phase: constraints
create index ledgers_import_row_state on ledgers.import_row (county, import, state, no) where state <> 'new';
-- phase: policies
alter table ledgers.import_row enable row level security;
create policy wall_read on ledgers.import_row for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on ledgers.import_row for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on ledgers.import_row for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_remove on ledgers.import_row for delete using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update, delete on ledgers.import_row to linli_app;

-- What a county decided a header means: asked once, known ever after. Headers are no personal data.
-- phase: tables
create table ledgers.header_memory (
  county text collate "C" not null,
  key text collate "C" not null,
  entry text collate "C",
  account uuid not null,
  at timestamptz not null default now(),
  primary key (county, key)
);
-- phase: policies
alter table ledgers.header_memory enable row level security;
create policy wall_read on ledgers.header_memory for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('r', 'rw') then true else false end);
create policy wall_add on ledgers.header_memory for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') then true else false end);
create policy wall_change on ledgers.header_memory for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.ledgers.import', true) in ('w', 'rw') then true else false end);
grant select, insert, update on ledgers.header_memory to linli_app;
