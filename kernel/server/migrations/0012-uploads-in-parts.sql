-- Files that come in parts, because a phone loses its signal half way (docs/decisions/0034): how many parts of an upload have come. The parts
-- themselves lie in the vault, sealed, in a folder named by the row; both are swept after a day.
-- phase: tables
create table kernel.upload (
  county text collate "C" not null,
  id uuid not null,
  account uuid not null,
  folder text collate "C" not null,
  parts integer not null default 0,
  bytes bigint not null default 0,
  begun_at timestamptz not null,
  taken_at timestamptz,
  primary key (county, id)
);

-- phase: constraints
create index upload_waiting on kernel.upload (county, account) where taken_at is null;
create index upload_begun on kernel.upload (begun_at);
create index upload_folder on kernel.upload (folder);

-- phase: policies
alter table kernel.upload enable row level security;
create policy wall_own on kernel.upload using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and account::text = current_setting('linli.account', true)) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and account::text = current_setting('linli.account', true));
grant select, insert, update on kernel.upload to linli_app;
