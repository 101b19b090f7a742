-- The outbox of followers: a change of records that somebody keeps something derived from, written with the change. One line for
-- each follower and audit entry; kernel.change tells which records the entry changed. Whoever follows takes the line away.
-- phase: tables
create table kernel.announcement (
  county text collate "C" not null,
  follower text collate "C" not null,
  entry uuid not null,
  at timestamptz not null default now(),
  primary key (county, follower, entry)
);
-- phase: policies
alter table kernel.announcement enable row level security;
create policy wall_read on kernel.announcement for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')));
create policy wall_add on kernel.announcement for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')));
grant select, insert on kernel.announcement to linli_app;
