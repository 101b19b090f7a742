-- What a county asks beyond the declarations, as data (docs/decisions/0012): its own fields of any register, and its own
-- items of open code lists. Everybody of the county reads them, for they shape his forms; keys, codes and places are
-- never given again, so nothing is deleted.
-- phase: tables
create table kernel.county_field (
  county text collate "C" not null,
  register text collate "C" not null,
  key text collate "C" not null,
  kind text not null,
  label jsonb not null,
  help jsonb,
  example text,
  unit jsonb,
  required boolean not null,
  searched boolean not null,
  listed boolean not null,
  purpose text,
  reason text not null,
  owner text not null,
  cycle text not null,
  list text collate "C",
  slot integer not null,
  valid_from date not null,
  retired_on date,
  retire_reason text,
  indexed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (county, register, key)
);

create table kernel.county_code (
  county text collate "C" not null,
  list text collate "C" not null,
  code text collate "C" not null,
  zh text not null,
  en text not null,
  retired_on date,
  created_at timestamptz not null,
  created_by uuid not null,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (county, list, code)
);

-- phase: constraints
create unique index county_field_slot on kernel.county_field (county, register, slot);

-- phase: policies
grant select, insert, update on kernel.county_field, kernel.county_code to linli_app;
alter table kernel.county_field enable row level security;
create policy wall_read on kernel.county_field for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')));
create policy wall_add on kernel.county_field for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.county_field', true) in ('w', 'rw') then true else false end);
create policy wall_change on kernel.county_field for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.county_field', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.county_field', true) in ('w', 'rw') then true else false end);
alter table kernel.county_code enable row level security;
create policy wall_read on kernel.county_code for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')));
create policy wall_add on kernel.county_code for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.county_field', true) in ('w', 'rw') then true else false end);
create policy wall_change on kernel.county_code for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.county_field', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.kernel.county_field', true) in ('w', 'rw') then true else false end);
