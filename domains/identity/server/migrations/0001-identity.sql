-- Who may sign in (account), as what (post), how it is proved (secret, invitation, attempt), and who is in (session).
-- Shared tables: a person may serve two counties. `identity` opens everything here to the platform's own work;
-- an administrator's right opens one table, within the area of the post.
-- phase: tables
create schema if not exists identity;

-- One person's way in; never shared, never deleted. `place` is the unit that keeps it.
create table identity.account (
  id uuid not null,
  user_name text collate "C" not null,
  name text not null,
  place text collate "C" not null default '',
  status text collate "C" not null,
  demo boolean not null default false,
  status_reason text,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  last_sign_in_at timestamptz,
  primary key (id)
);

-- What only signing in reads; no administrator's right opens it.
create table identity.secret (
  account uuid not null,
  password_hash text not null,
  password_history text[] not null default '{}',
  password_changed_at timestamptz not null,
  must_change boolean not null default false,
  totp bytea not null,
  key_salt bytea not null,
  totp_step bigint not null default 0,
  demo_password text,
  primary key (account)
);

-- A role at a place, for some departments, from `valid_from` until before `valid_to`.
create table identity.post (
  id uuid not null,
  account uuid not null,
  role text collate "C" not null,
  place text collate "C" not null default '',
  departments text[] not null default '{}',
  title text not null default '',
  valid_from date not null,
  valid_to date,
  granted_at timestamptz not null,
  granted_by uuid,
  ended_by uuid,
  primary key (id)
);

create table identity.session (
  id uuid not null,
  token_hash bytea not null,
  account uuid not null,
  post uuid not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default '',
  address text not null default '',
  ended_at timestamptz,
  end_reason text,
  primary key (id)
);

-- A link that works once. It brings the new second factor with it, sealed.
create table identity.invitation (
  id uuid not null,
  account uuid not null,
  token_hash bytea not null,
  totp bytea not null,
  key_salt bytea not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (id)
);

-- Failed tries by user name or by network address, as digests; a name that nobody has locks like one that somebody has.
create table identity.attempt (
  subject text collate "C" not null,
  failures integer not null default 0,
  first_at timestamptz not null,
  locked_until timestamptz,
  primary key (subject)
);

-- The one row of rules that the security administrator sets.
create table identity.policy (
  id integer not null,
  profile text collate "C" not null,
  password_days integer not null,
  idle_minutes integer not null,
  session_hours integer not null,
  version integer not null default 1,
  updated_at timestamptz,
  updated_by uuid,
  primary key (id)
);

-- phase: constraints
create unique index account_user_name on identity.account (user_name);
create index account_place on identity.account (place, user_name);
alter table identity.account add constraint account_lower check (user_name = lower(user_name));
alter table identity.account add constraint account_status check (status in ('invited', 'active', 'disabled'));
alter table identity.secret add constraint secret_account_fk foreign key (account) references identity.account (id);
alter table identity.post add constraint post_account_fk foreign key (account) references identity.account (id);
alter table identity.post add constraint post_dates check (valid_to is null or valid_to >= valid_from);
create index post_account on identity.post (account);
create index post_place on identity.post (place, id);
alter table identity.session add constraint session_account_fk foreign key (account) references identity.account (id);
create unique index session_token on identity.session (token_hash);
create index session_account on identity.session (account) where ended_at is null;
alter table identity.invitation add constraint invitation_account_fk foreign key (account) references identity.account (id);
create unique index invitation_token on identity.invitation (token_hash);
create index invitation_account on identity.invitation (account);
create index attempt_first on identity.attempt (first_at);
alter table identity.policy add constraint policy_one check (id = 1);
alter table identity.policy add constraint policy_profile check (profile in ('mlps', 'asvs'));
insert into identity.policy (id, profile, password_days, idle_minutes, session_hours) values (1, 'mlps', 90, 15, 8);

-- phase: policies
grant usage on schema identity to linli_app;
grant select, insert, update on identity.account, identity.secret, identity.post, identity.session, identity.invitation to linli_app;
grant select, insert, update, delete on identity.attempt to linli_app;
grant select, update on identity.policy to linli_app;

alter table identity.account enable row level security;
create policy wall_read on identity.account for select using (current_setting('linli.may.identity', true) in ('r', 'rw') or (current_setting('linli.may.identity.account', true) in ('r', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)));
create policy wall_add on identity.account for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw') or (current_setting('linli.may.identity.account', true) in ('w', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)));
create policy wall_change on identity.account for update using (current_setting('linli.may.identity', true) in ('w', 'rw') or (current_setting('linli.may.identity.account', true) in ('w', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)));

alter table identity.post enable row level security;
create policy wall_read on identity.post for select using (current_setting('linli.may.identity', true) in ('r', 'rw') or (current_setting('linli.may.identity.post', true) in ('r', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)));
create policy wall_add on identity.post for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw') or (current_setting('linli.may.identity.post', true) in ('w', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)));
create policy wall_change on identity.post for update using (current_setting('linli.may.identity', true) in ('w', 'rw') or (current_setting('linli.may.identity.post', true) in ('w', 'rw') and place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)));

alter table identity.invitation enable row level security;
create policy wall_read on identity.invitation for select using ((current_setting('linli.may.identity', true) in ('r', 'rw') or current_setting('linli.may.identity.invitation', true) in ('r', 'rw')));
create policy wall_add on identity.invitation for insert with check ((current_setting('linli.may.identity', true) in ('w', 'rw') or current_setting('linli.may.identity.invitation', true) in ('w', 'rw')));
create policy wall_change on identity.invitation for update using ((current_setting('linli.may.identity', true) in ('w', 'rw') or current_setting('linli.may.identity.invitation', true) in ('w', 'rw')));

alter table identity.secret enable row level security;
create policy wall_read on identity.secret for select using (current_setting('linli.may.identity', true) in ('r', 'rw'));
create policy wall_add on identity.secret for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_change on identity.secret for update using (current_setting('linli.may.identity', true) in ('w', 'rw'));

alter table identity.session enable row level security;
create policy wall_read on identity.session for select using (current_setting('linli.may.identity', true) in ('r', 'rw'));
create policy wall_add on identity.session for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_change on identity.session for update using (current_setting('linli.may.identity', true) in ('w', 'rw'));

alter table identity.attempt enable row level security;
create policy wall_read on identity.attempt for select using (current_setting('linli.may.identity', true) in ('r', 'rw'));
create policy wall_add on identity.attempt for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_change on identity.attempt for update using (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_remove on identity.attempt for delete using (current_setting('linli.may.identity', true) in ('w', 'rw'));

alter table identity.policy enable row level security;
create policy wall_read on identity.policy for select using ((current_setting('linli.may.identity', true) in ('r', 'rw') or current_setting('linli.may.identity.policy', true) in ('r', 'rw')));
create policy wall_change on identity.policy for update using ((current_setting('linli.may.identity', true) in ('w', 'rw') or current_setting('linli.may.identity.policy', true) in ('w', 'rw')));
