-- The kernel's own tables: what was done (audit), what became of each record (change), what must be counted anew
-- (stale), what was counted (fact, indicator_value), answers kept for retries (idempotency).
-- phase: tables
create schema if not exists kernel;

-- One line for each operation that somebody ran. `county` is '' for work above the county or outside any.
create table kernel.audit_entry (
  county text collate "C" not null,
  id uuid not null,
  at timestamptz not null,
  account uuid,
  post uuid,
  actor_name text,
  role text,
  place text collate "C" not null default '',
  operation text not null,
  register text collate "C",
  record uuid,
  outcome text not null,
  purpose text,
  details jsonb not null default '{}',
  address text,
  changes integer not null default 0,
  changes_digest bytea,
  sealed_no bigint,
  sealed_hash bytea,
  primary key (county, id)
);

-- The head of each county's chain.
create table kernel.audit_head (
  county text collate "C" not null,
  sealed_no bigint not null,
  sealed_hash bytea not null,
  at timestamptz not null,
  primary key (county)
);

-- The steps of every record; ciphertext stays ciphertext here.
create table kernel.change (
  county text collate "C" not null,
  register text collate "C" not null,
  record uuid not null,
  version integer not null,
  entry uuid not null,
  at timestamptz not null,
  account uuid,
  place text collate "C" not null,
  also_place text collate "C",
  action text not null,
  values jsonb not null,
  primary key (county, register, record, version)
);

-- Answers kept so that a retry is answered, not repeated.
create table kernel.idempotency (
  account uuid not null,
  key text not null,
  operation text not null,
  request bytea not null,
  status integer,
  answer jsonb,
  at timestamptz not null,
  primary key (account, key)
);

-- Outbox of the figures: facts of this register at this place must be counted anew.
create table kernel.stale (
  county text collate "C" not null,
  id uuid not null,
  register text collate "C" not null,
  place text collate "C" not null,
  at timestamptz not null default now(),
  primary key (county, id)
);

-- Published facts of a county's places, and of the county itself.
create table kernel.fact (
  county text collate "C" not null,
  name text collate "C" not null,
  place text collate "C" not null,
  value numeric not null,
  as_of timestamptz not null,
  primary key (county, name, place)
);

-- Indicators at every place of a county by month; the running month is the live figure.
create table kernel.indicator_value (
  county text collate "C" not null,
  name text collate "C" not null,
  place text collate "C" not null,
  month text collate "C" not null,
  parent text collate "C" not null,
  numerator numeric not null,
  denominator numeric not null,
  met boolean,
  as_of timestamptz not null,
  primary key (county, name, place, month)
);

-- City, province and country: sums of county snapshots. A shared table, because Citus has no snapshot across counties.
create table kernel.indicator_summary (
  name text collate "C" not null,
  place text collate "C" not null,
  month text collate "C" not null,
  parent text collate "C",
  numerator numeric not null,
  denominator numeric not null,
  as_of timestamptz not null,
  primary key (name, place, month)
);

-- Long work that somebody waits for: import, export, filling.
create table kernel.job (
  id uuid not null,
  county text collate "C" not null default '',
  place text collate "C" not null default '',
  account uuid not null,
  kind text not null,
  title jsonb not null,
  input jsonb not null,
  state text not null,
  done bigint not null default 0,
  total bigint,
  outcome jsonb,
  cancel boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id)
);

create table kernel.file (
  id uuid not null,
  county text collate "C" not null default '',
  place text collate "C" not null default '',
  account uuid not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  sha256 text not null,
  purpose text,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (id)
);

-- phase: constraints
create index audit_entry_unsealed on kernel.audit_entry (county, at, id) where sealed_no is null;
create unique index audit_entry_sealed on kernel.audit_entry (county, sealed_no) where sealed_no is not null;
create index audit_entry_at on kernel.audit_entry (county, at, id);
create index audit_entry_record on kernel.audit_entry (county, register, record, at) where record is not null;
create index audit_entry_account on kernel.audit_entry (county, account, at);
create index change_entry on kernel.change (county, entry);
create index change_at on kernel.change (county, register, place, at);
create index idempotency_at on kernel.idempotency (at);
create index stale_register on kernel.stale (county, register, place);
create index fact_place on kernel.fact (county, place);
create index indicator_children on kernel.indicator_value (county, name, parent, month);
create index summary_children on kernel.indicator_summary (name, parent, month);
create index job_account on kernel.job (account, created_at);
create index file_account on kernel.file (account, created_at);

-- phase: policies
grant usage on schema kernel to linli_app;
grant select, insert on kernel.audit_entry, kernel.change to linli_app;
grant select, insert, update on kernel.idempotency, kernel.job, kernel.file to linli_app;
grant select, insert on kernel.stale to linli_app;
grant select on kernel.fact, kernel.indicator_value, kernel.indicator_summary to linli_app;

alter table kernel.audit_entry enable row level security;
create policy wall_read on kernel.audit_entry for select using ((county = any(string_to_array(current_setting('linli.counties', true), ',')) or county = '') and current_setting('linli.may.kernel.audit', true) in ('r', 'rw'));
create policy wall_own on kernel.audit_entry for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('r', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true) then true else false end);
create policy wall_add on kernel.audit_entry for insert with check (true);

alter table kernel.change enable row level security;
create policy wall_read on kernel.change for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (also_place >= current_setting('linli.place', true) and also_place < current_setting('linli.place_end', true))) then true else false end);
create policy wall_add on kernel.change for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') then true else false end);

alter table kernel.job enable row level security;
create policy wall_own on kernel.job using (account::text = current_setting('linli.account', true)) with check (account::text = current_setting('linli.account', true));
alter table kernel.file enable row level security;
create policy wall_own on kernel.file using (account::text = current_setting('linli.account', true)) with check (account::text = current_setting('linli.account', true));
alter table kernel.idempotency enable row level security;
create policy wall_own on kernel.idempotency using (account::text = current_setting('linli.account', true)) with check (account::text = current_setting('linli.account', true));
alter table kernel.stale enable row level security;
create policy wall_own on kernel.stale using (county = any(string_to_array(current_setting('linli.counties', true), ','))) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));

alter table kernel.fact enable row level security;
create policy wall_read on kernel.fact for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true));
alter table kernel.indicator_value enable row level security;
create policy wall_read on kernel.indicator_value for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true));
alter table kernel.indicator_summary enable row level security;
create policy wall_read on kernel.indicator_summary for select using (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true));
