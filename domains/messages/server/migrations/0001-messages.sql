-- SMS and mail: SMS and mails of the platform: to whom, whether they left, and if not, why.
-- Source: M33; 个人信息保护法 art. 51
-- phase: tables
create schema if not exists messages;
create table messages.message (
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
  template text collate "C" not null,
  channel text collate "C" not null,
  state text collate "C" not null,
  posted_at timestamptz not null,
  to_name text collate "C",
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  mail_sealed bytea,
  facts_sealed bytea,
  words_sealed bytea,
  urgent boolean not null,
  next_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null,
  why text collate "C",
  sent_at timestamptz,
  via text collate "C",
  register text collate "C",
  record text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index messages_message_place on messages.message (county, place, posted_at, id);
create index messages_message_order on messages.message (county, posted_at, id, place);
create index messages_message_phone_index on messages.message (county, phone_index) where phone_index is not null;
create index messages_message_phone_tail on messages.message (county, phone_tail) where phone_tail is not null;
-- phase: policies
alter table messages.message enable row level security;
create policy wall_read on messages.message for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on messages.message for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on messages.message for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema messages to linli_app;
grant select, insert, update on messages.message to linli_app;

-- Letter: What a resident reads after signing in, and nobody else.
-- Source: M33
-- phase: tables
create schema if not exists messages;
create table messages.letter (
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
  holder text collate "C" not null,
  template text collate "C" not null,
  title text collate "C" not null,
  title_en text collate "C" not null,
  words text not null,
  words_en text not null,
  posted_at timestamptz not null,
  read_at timestamptz,
  register text collate "C",
  record text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index messages_letter_place on messages.letter (county, place, posted_at, id);
create index messages_letter_order on messages.letter (county, posted_at, id, place);
create index messages_letter_holder on messages.letter (county, holder, id) where holder is not null;
-- phase: policies
alter table messages.letter enable row level security;
create policy wall_read on messages.letter for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.letter', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) then true else false end);
create policy wall_add on messages.letter for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.letter', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) then true else false end);
create policy wall_change on messages.letter for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.letter', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.letter', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) and (current_setting('linli.holder', true) = '' or holder = current_setting('linli.holder', true)) then true else false end);
grant usage on schema messages to linli_app;
grant select, insert, update on messages.letter to linli_app;

-- Wording of a message: The county's own words and channels for one kind of message; else those that come with the program hold.
-- Source: M33
-- phase: tables
create schema if not exists messages;
create table messages.wording (
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
  template text collate "C" not null,
  title text collate "C" not null,
  title_en text collate "C" not null,
  words text not null,
  words_en text not null,
  channels text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index messages_wording_place on messages.wording (county, place, template, id);
create index messages_wording_order on messages.wording (county, template, id, place);
create unique index messages_wording_one_template on messages.wording (county, template) where ended_at is null;
-- phase: policies
alter table messages.wording enable row level security;
create policy wall_read on messages.wording for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.wording', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on messages.wording for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.wording', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on messages.wording for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.wording', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.wording', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema messages to linli_app;
grant select, insert, update on messages.wording to linli_app;

-- Settings of sending: By which ways, at which hours, and how much a day.
-- Source: M33
-- phase: tables
create schema if not exists messages;
create table messages.setting (
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
  quiet_from text collate "C" not null,
  quiet_until text collate "C" not null,
  phone_a_day_max integer not null,
  sms_way text collate "C" not null,
  gateway_url text collate "C",
  gateway_header text collate "C",
  gateway_secret_sealed bytea,
  gateway_body text,
  gateway_success text collate "C",
  mail_way text collate "C" not null,
  smtp_host text collate "C",
  smtp_port integer,
  smtp_user text collate "C",
  smtp_password_sealed bytea,
  mail_from text collate "C",
  primary key (county, id)
);
-- phase: constraints
create index messages_setting_place on messages.setting (county, place, id);
-- phase: policies
alter table messages.setting enable row level security;
create policy wall_read on messages.setting for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.setting', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on messages.setting for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.setting', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on messages.setting for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.setting', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.setting', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema messages to linli_app;
grant select, insert, update on messages.setting to linli_app;

-- Who is sending a message, and until when nobody else may: what was taken by a program that died is free again after that. `tries` is
-- counted when it is taken, so that a message on which the program dies is given up like any other.
-- phase: tables
create table messages.lease (
  county text collate "C" not null,
  message uuid not null,
  token uuid not null,
  until timestamptz not null,
  tries integer not null,
  primary key (county, message)
);
-- phase: constraints
alter table messages.lease add constraint messages_lease_message_fk foreign key (county, message) references messages.message (county, id);
create index messages_message_due on messages.message (county, next_at, id) where state in ('waiting', 'held');
create index messages_message_sent on messages.message (county, phone_index, sent_at) where state in ('sent', 'shown');
create index messages_letter_mine on messages.letter (county, holder, posted_at, id);
create index messages_letter_unread on messages.letter (county, holder) where read_at is null and ended_at is null;
-- phase: policies
alter table messages.lease enable row level security;
create policy wall_read on messages.lease for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('r', 'rw') then true else false end);
create policy wall_add on messages.lease for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') then true else false end);
create policy wall_change on messages.lease for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.messages.message', true) in ('w', 'rw') then true else false end);
grant select, insert, update on messages.lease to linli_app;
