-- Residents' accounts and consents (docs/decisions/0022), the codes sent to their phones and their sessions.
-- phase: tables
create table identity.resident (
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
  key_salt bytea,
  phone_sealed bytea not null,
  phone_index bytea,
  phone_tail bytea,
  name text collate "C",
  name_pinyin text collate "C",
  name_initials text collate "C",
  person uuid,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_how text collate "C",
  confirmed_by text collate "C",
  primary key (county, id)
);
create table identity.consent (
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
  taker uuid not null,
  taker_name text collate "C" not null,
  person uuid not null,
  relation_to_head text collate "C",
  given_at timestamptz,
  given_how text collate "C",
  given_by text collate "C",
  primary key (county, id)
);

-- Beside them, of nobody's county: whoever signs in by phone says which county is meant only with the code. The phone is a keyed digest.
create table identity.phone_code (
  phone bytea not null,
  code bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  primary key (phone)
);

create table identity.resident_session (
  id uuid not null,
  token_hash bytea not null,
  home text collate "C" not null,
  account uuid not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  user_agent text not null,
  address text not null,
  primary key (id)
);

-- phase: constraints
create index identity_resident_place on identity.resident (county, place, made_at, id);
create index identity_resident_order on identity.resident (county, made_at, id, place);
create index identity_resident_phone_index on identity.resident (county, phone_index) where phone_index is not null;
create index identity_resident_phone_tail on identity.resident (county, phone_tail) where phone_tail is not null;
create index identity_resident_name on identity.resident (county, name) where name is not null;
create index identity_resident_name_pinyin on identity.resident (county, name_pinyin) where name_pinyin is not null;
create index identity_resident_name_initials on identity.resident (county, name_initials) where name_initials is not null;
create index identity_resident_person on identity.resident (county, person) where person is not null;
create unique index identity_resident_one_phone on identity.resident (county, phone_index) where ended_at is null;
create unique index identity_resident_one_person on identity.resident (county, person) where ended_at is null;
alter table identity.resident add constraint identity_resident_person_fk foreign key (county, person) references residents.person (county, id);
create index identity_consent_place on identity.consent (county, place, id);
create index identity_consent_taker on identity.consent (county, taker) where taker is not null;
create index identity_consent_person on identity.consent (county, person) where person is not null;
create unique index identity_consent_one_taker_person on identity.consent (county, taker, person) where ended_at is null;
alter table identity.consent add constraint identity_consent_taker_fk foreign key (county, taker) references identity.resident (county, id);
alter table identity.consent add constraint identity_consent_person_fk foreign key (county, person) references residents.person (county, id);
create unique index resident_session_token on identity.resident_session (token_hash);
create index resident_session_account on identity.resident_session (account) where ended_at is null;
create index phone_code_expires on identity.phone_code (expires_at);

-- phase: policies
alter table identity.resident enable row level security;
create policy wall_read on identity.resident for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.resident', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on identity.resident for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.resident', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on identity.resident for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.resident', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.resident', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on identity.resident to linli_app;
alter table identity.consent enable row level security;
create policy wall_read on identity.consent for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.consent', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on identity.consent for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.consent', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on identity.consent for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.consent', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.identity.consent', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on identity.consent to linli_app;
alter table identity.phone_code enable row level security;
create policy wall_read on identity.phone_code for select using (current_setting('linli.may.identity', true) in ('r', 'rw'));
create policy wall_add on identity.phone_code for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_change on identity.phone_code for update using (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_remove on identity.phone_code for delete using (current_setting('linli.may.identity', true) in ('w', 'rw'));
grant select, insert, update, delete on identity.phone_code to linli_app;
alter table identity.resident_session enable row level security;
create policy wall_read on identity.resident_session for select using (current_setting('linli.may.identity', true) in ('r', 'rw'));
create policy wall_add on identity.resident_session for insert with check (current_setting('linli.may.identity', true) in ('w', 'rw'));
create policy wall_change on identity.resident_session for update using (current_setting('linli.may.identity', true) in ('w', 'rw'));
grant select, insert, update on identity.resident_session to linli_app;
