-- Files that belong to rows: which field of which record holds them, who brought them when. The content lies in the vault
-- (`<data>/files`), sealed, under `address`. The table was made in 0001 and never written to; it is altered in place, because the
-- phases of both files run together in a new database.
-- States: `uploaded` (no row names it yet; swept after a day), `attached`, `detached` (only the history names it).
-- phase: tables
alter table kernel.file drop constraint file_pkey;
alter table kernel.file add primary key (county, id);
alter table kernel.file alter column county drop default, alter column place drop default, alter column created_at drop default;
alter table kernel.file drop column type, drop column purpose, drop column expires_at;
alter table kernel.file add column register text collate "C" not null;
alter table kernel.file add column field text collate "C" not null;
alter table kernel.file add column also_place text collate "C";
alter table kernel.file add column seen_below boolean not null default false;
alter table kernel.file add column record uuid;
alter table kernel.file add column state text collate "C" not null;
alter table kernel.file add column kind text collate "C" not null;
alter table kernel.file add column address text collate "C" not null;
alter table kernel.file add column account_name text not null;

-- phase: constraints
create index file_record on kernel.file (county, register, record) where record is not null;
create index file_waiting on kernel.file (county, account, created_at) where state = 'uploaded';
create index file_address on kernel.file (county, address);
drop index kernel.file_account;

-- phase: policies
drop policy wall_own on kernel.file;
create policy wall_read on kernel.file for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('r', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (also_place >= current_setting('linli.place', true) and also_place < current_setting('linli.place_end', true)) or (seen_below and starts_with(current_setting('linli.place', true), place))) then true else false end);
create policy wall_add on kernel.file for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true) and account::text = current_setting('linli.account', true) then true else false end);
create policy wall_change on kernel.file for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (also_place >= current_setting('linli.place', true) and also_place < current_setting('linli.place_end', true))) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.' || replace(register, '-', '_'), true) in ('w', 'rw') and ((place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) or (also_place >= current_setting('linli.place', true) and also_place < current_setting('linli.place_end', true))) then true else false end);
