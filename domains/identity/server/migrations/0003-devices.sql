-- Phones that hold data of the field without a signal (docs/decisions/0034): whose they are, and whether they were told to wipe themselves. The
-- phone proves itself by a secret that it made, because it asks when its session is long over too. Of nobody's county, as sessions are.
-- phase: tables
create table identity.device (
  id uuid not null,
  account uuid not null,
  secret_hash bytea not null,
  name text not null,
  user_agent text not null,
  session uuid,
  made_at timestamptz not null,
  last_seen_at timestamptz not null,
  wipe_ordered_at timestamptz,
  wipe_ordered_by text,
  wiped_at timestamptz,
  primary key (id)
);

-- phase: constraints
alter table identity.device add constraint device_account_fk foreign key (account) references identity.account (id);
create index device_account on identity.device (account, made_at, id);

-- phase: policies
alter table identity.device enable row level security;
create policy wall_read on identity.device for select using (current_setting('linli.may.identity', true) in ('r', 'rw'));
create policy wall_add on identity.device for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_change on identity.device for update using (current_setting('linli.may.identity', true) in ('w', 'rw'));
grant select, insert, update on identity.device to linli_app;
