-- The administrative tree, from province to community (and grid), with the days on which each node is valid.
-- Shared by all counties: with Citus these are reference tables. The loader fills `region` from data/regions-2023.bin
-- and builds its indexes anew afterwards (server/load.ts), taking their definitions from the catalogue.
-- phase: tables
create schema if not exists regions;

-- `level` is the number of digits of the code. `valid_to` is the first day on which the node is no longer valid.
create table regions.region (
  code text collate "C" not null,
  parent text collate "C" not null,
  level smallint not null,
  name text collate "C" not null,
  short_name text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  placeholder boolean not null default false,
  kind text collate "C",
  valid_from date,
  valid_to date,
  primary key (code),
  check (level = length(code) and level in (2, 4, 6, 9, 12, 15)),
  check (parent = left(code, case level when 2 then 0 when 4 then 2 when 6 then 4 when 9 then 6 when 12 then 9 else 12 end)),
  check (kind in ('urban', 'village')),
  check (valid_to > valid_from)
);

-- Who takes over from whom. A renaming links a place to itself and keeps the name that was replaced.
create table regions.succession (
  predecessor text collate "C" not null,
  successor text collate "C" not null,
  on_date date not null,
  kind text collate "C" not null,
  predecessor_name text not null,
  successor_name text not null,
  document text,
  note text,
  primary key (predecessor, successor, on_date, kind),
  check (kind in ('split', 'merge', 'rename', 'recode'))
);

-- Which edition of the national tree was loaded; `<edition>/<province>` while only that province is in `region`.
create table regions.edition (
  edition text not null,
  cutoff date not null,
  nodes integer not null,
  sha256 text not null,
  loaded_at timestamptz not null default now(),
  primary key (edition)
);

-- phase: constraints
create index region_parent on regions.region (parent, code);
create index region_name on regions.region (level, name, code);
create index region_pinyin on regions.region (level, pinyin, code);
create index region_initials on regions.region (level, initials, code);
create index succession_successor on regions.succession (successor);
alter table regions.succession add foreign key (predecessor) references regions.region (code);
alter table regions.succession add foreign key (successor) references regions.region (code);

-- Everybody reads the tree; a post changes it below its own place, when its role may write it.
-- phase: policies
grant usage on schema regions to linli_app;
grant select, insert, update on regions.region to linli_app;
grant select, insert on regions.succession to linli_app;
grant select on regions.edition to linli_app;
alter table regions.region enable row level security;
create policy tree_read on regions.region for select using (true);
create policy tree_add on regions.region for insert with check (current_setting('linli.may.regions.region', true) in ('w', 'rw') and code >= current_setting('linli.place', true) and code < current_setting('linli.place_end', true));
create policy tree_change on regions.region for update using (current_setting('linli.may.regions.region', true) in ('w', 'rw') and code >= current_setting('linli.place', true) and code < current_setting('linli.place_end', true)) with check (current_setting('linli.may.regions.region', true) in ('w', 'rw') and code >= current_setting('linli.place', true) and code < current_setting('linli.place_end', true));
alter table regions.succession enable row level security;
create policy tree_read on regions.succession for select using (true);
create policy tree_add on regions.succession for insert with check (current_setting('linli.may.regions.region', true) in ('w', 'rw') and successor >= current_setting('linli.place', true) and successor < current_setting('linli.place_end', true));
