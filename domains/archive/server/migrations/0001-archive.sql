-- Disposal: Filings whose term is over: one person proposes, another decides. What was destroyed stays listed.
-- Source: M57; 机关档案管理规定（国家档案局令第13号）
-- phase: tables
create schema if not exists archive;
create table archive.disposal (
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
  state text collate "C" not null,
  filings integer not null,
  why text not null,
  proposed_by text collate "C" not null,
  proposed_at timestamptz not null,
  answer text,
  decided_by text collate "C",
  decided_at timestamptz,
  certificate text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index archive_disposal_place on archive.disposal (county, place, id);
create index archive_disposal_title on archive.disposal (county, title) where title is not null;
create index archive_disposal_certificate on archive.disposal (county, certificate) where certificate is not null;
-- phase: policies
alter table archive.disposal enable row level security;
create policy wall_read on archive.disposal for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.disposal', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on archive.disposal for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.disposal', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on archive.disposal for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.disposal', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.disposal', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema archive to linli_app;
grant select, insert, update on archive.disposal to linli_app;

-- Retention rule: How long a form is kept, by the approved schedule. Not listed: 10 years for what comes monthly or quarterly, else 30.
-- Source: 机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）
-- phase: tables
create schema if not exists archive;
create table archive.retention_rule (
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
  retention text collate "C" not null,
  basis text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index archive_retention_rule_place on archive.retention_rule (county, place, title, id);
create index archive_retention_rule_order on archive.retention_rule (county, title, id, place);
create index archive_retention_rule_title on archive.retention_rule (county, title) where title is not null;
create unique index archive_retention_rule_one_title on archive.retention_rule (county, title) where ended_at is null;
-- phase: policies
alter table archive.retention_rule enable row level security;
create policy wall_read on archive.retention_rule for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.retention_rule', true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or starts_with(current_setting('linli.place', true), place)) then true else false end);
create policy wall_add on archive.retention_rule for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.retention_rule', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on archive.retention_rule for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.retention_rule', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.retention_rule', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema archive to linli_app;
grant select, insert, update on archive.retention_rule to linli_app;

-- Filing: A form or ledger frozen as files, with the source of every cell. Nothing of it changes afterwards.
-- Source: M57; 国家档案局令第8号; DA/T 22-2015; 机关档案管理规定（国家档案局令第13号）
-- phase: tables
create schema if not exists archive;
create table archive.filing (
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
  file_number text collate "C" not null,
  kind text collate "C" not null,
  form uuid,
  ledger text collate "C",
  department text collate "C" not null,
  filed_by text collate "C" not null,
  year integer not null,
  period text collate "C" not null,
  retention text collate "C" not null,
  keep_until date,
  archived_at timestamptz not null,
  archived_by text collate "C" not null,
  lines integer not null,
  files integer not null,
  bytes integer not null,
  digest text collate "C" not null,
  content text collate "C" not null,
  has_masked boolean not null,
  registers text,
  ordinal integer not null,
  disposal uuid,
  primary key (county, id)
);
-- phase: constraints
create index archive_filing_place on archive.filing (county, place, archived_at, id);
create index archive_filing_order on archive.filing (county, archived_at, id, place);
create index archive_filing_title on archive.filing (county, title) where title is not null;
create index archive_filing_file_number on archive.filing (county, file_number) where file_number is not null;
create index archive_filing_form on archive.filing (county, form) where form is not null;
create index archive_filing_disposal on archive.filing (county, disposal) where disposal is not null;
create unique index archive_filing_one_file_number on archive.filing (county, file_number) where ended_at is null;
alter table archive.filing add constraint archive_filing_form_fk foreign key (county, form) references ledgers.form (county, id);
alter table archive.filing add constraint archive_filing_disposal_fk foreign key (county, disposal) references archive.disposal (county, id);
-- phase: policies
alter table archive.filing enable row level security;
create policy wall_read on archive.filing for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on archive.filing for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on archive.filing for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema archive to linli_app;
-- What was frozen cannot be written over: only its disposal, its end, and its place when places change.
grant select, insert, update (place, version, updated_at, updated_by, ended_at, end_reason, origins, extra, extra_keys, disposal) on archive.filing to linli_app;

-- The frozen files of a filing, by number. Their bytes lie sealed in the vault under archive/<county>/<filing>/<no>; `gone_at` is
-- written by the platform when a disposal took them away. What stood here stays known.
-- phase: tables
create table archive.kept_file (
  county text collate "C" not null,
  filing uuid not null,
  no integer not null,
  place text collate "C" not null,
  name text collate "C" not null,
  part text collate "C" not null,
  rendition text collate "C" not null,
  bytes bigint not null,
  sha256 text collate "C" not null,
  gone_at timestamptz,
  primary key (county, filing, no)
);
-- phase: constraints
create index archive_kept_file_place on archive.kept_file (county, place);
create index archive_filing_number on archive.filing (county, place, year, retention, department, ordinal);
create index archive_filing_content on archive.filing (county, content);
create index archive_filing_keep_until on archive.filing (county, keep_until) where keep_until is not null and ended_at is null;
create index archive_filing_ended on archive.filing (county, id) where ended_at is not null;
create index archive_kept_file_there on archive.kept_file (county, filing) where gone_at is null;
alter table archive.kept_file add constraint archive_kept_file_filing_fk foreign key (county, filing) references archive.filing (county, id);
-- phase: policies
alter table archive.kept_file enable row level security;
create policy wall_read on archive.kept_file for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on archive.kept_file for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on archive.kept_file for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update (place) on archive.kept_file to linli_app;

-- Up to which version a locked form was looked at, so that the clock freezes it once.
-- phase: tables
create table archive.seen_form (
  county text collate "C" not null,
  form uuid not null,
  version integer not null,
  filing uuid not null,
  primary key (county, form)
);
-- phase: constraints
create index archive_seen_form_filing on archive.seen_form (county, filing);
create index archive_locked_forms on ledgers.form (county, id) where state = 'locked';
alter table archive.seen_form add constraint archive_seen_form_form_fk foreign key (county, form) references ledgers.form (county, id);
alter table archive.seen_form add constraint archive_seen_form_filing_fk foreign key (county, filing) references archive.filing (county, id);
-- phase: policies
alter table archive.seen_form enable row level security;
create policy wall_read on archive.seen_form for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('r', 'rw') then true else false end);
create policy wall_add on archive.seen_form for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') then true else false end);
create policy wall_change on archive.seen_form for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.archive.filing', true) in ('w', 'rw') then true else false end);
grant select, insert, update on archive.seen_form to linli_app;
