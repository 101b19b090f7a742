-- Item: One edition of what the hall offers: who decides, what to bring, how long. Once confirmed it stays; a change is a new edition.
-- Source: M33 M34 M39; domain.md 3.1
-- phase: tables
create schema if not exists services;
create table services.item (
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
  code text collate "C" not null,
  name text collate "C" not null,
  name_pinyin text collate "C",
  name_initials text collate "C",
  name_en text collate "C" not null,
  area text collate "C" not null,
  kind text collate "C" not null,
  mode text collate "C" not null,
  part text collate "C" not null,
  decider text collate "C" not null,
  department text collate "C" not null,
  statutory integer,
  statutory_unit text collate "C",
  committed integer not null,
  fee bigint not null,
  result text collate "C" not null,
  edition integer not null,
  state text collate "C" not null,
  valid_from date,
  valid_to date,
  previous uuid,
  editor text collate "C",
  confirmed_by text collate "C",
  closing_reason text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index services_item_place on services.item (county, place, code, id);
create index services_item_order on services.item (county, code, id, place);
create index services_item_code on services.item (county, code) where code is not null;
create index services_item_name on services.item (county, name) where name is not null;
create index services_item_name_pinyin on services.item (county, name_pinyin) where name_pinyin is not null;
create index services_item_name_initials on services.item (county, name_initials) where name_initials is not null;
create index services_item_previous on services.item (county, previous) where previous is not null;
create unique index services_item_one_code_edition on services.item (county, code, edition) where ended_at is null;
alter table services.item add constraint services_item_previous_fk foreign key (county, previous) references services.item (county, id);
-- phase: policies
alter table services.item enable row level security;
create policy wall_read on services.item for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on services.item for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.item for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.item to linli_app;

-- Papers, questions and words of an edition: read and written as a whole, never searched by the database.
-- phase: tables
create table services.item_content (
  county text collate "C" not null,
  item uuid not null,
  content jsonb not null,
  primary key (county, item)
);
-- phase: constraints
alter table services.item_content add constraint services_item_content_item_fk foreign key (county, item) references services.item (county, id);
-- phase: policies
alter table services.item_content enable row level security;
create policy wall_read on services.item_content for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('r', 'rw') then true else false end);
create policy wall_add on services.item_content for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('w', 'rw') then true else false end);
create policy wall_change on services.item_content for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.item', true) in ('w', 'rw') then true else false end);
grant select, insert, update on services.item_content to linli_app;
