-- Follow-up of a bad rating: A bad rating: the town contacts and verifies, the community mends, the rater is answered. Nobody sees who rated.
-- Source: M34; GB/T 39735-2020; domain.md 3.4
-- phase: tables
create schema if not exists services;
create table services.rating_follow_up (
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
  rating text collate "C" not null,
  grade text collate "C" not null,
  item_name text collate "C" not null,
  aspects text[],
  words_sealed bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail bytea,
  contact_note text,
  finding text,
  measure text,
  answer text,
  appeal_words text,
  grade_after text collate "C",
  state text collate "C" not null,
  state_since timestamptz not null,
  due_at timestamptz,
  provisional boolean,
  late boolean not null,
  finished_at timestamptz,
  opener text collate "C" not null,
  opened_by text collate "C" not null,
  assignee text collate "C",
  assignee_name text collate "C",
  assignee_role text collate "C",
  papers uuid[],
  rules integer not null,
  steps integer not null,
  calendar text collate "C" not null,
  primary key (county, id)
);
-- phase: constraints
create index services_rating_follow_up_place on services.rating_follow_up (county, place, due_at, id);
create index services_rating_follow_up_order on services.rating_follow_up (county, due_at, id, place);
create index services_rating_follow_up_phone_index on services.rating_follow_up (county, phone_index) where phone_index is not null;
create index services_rating_follow_up_phone_tail on services.rating_follow_up (county, phone_tail) where phone_tail is not null;
create index services_rating_follow_up_open on services.rating_follow_up (county, due_at, id, place) where finished_at is null;
create index services_rating_follow_up_open_place on services.rating_follow_up (county, place, due_at, id) where finished_at is null;
create index services_rating_follow_up_open_opener on services.rating_follow_up (county, opener, due_at, id) where finished_at is null;
create index services_rating_follow_up_open_assignee on services.rating_follow_up (county, assignee, due_at, id) where finished_at is null and assignee is not null;
-- phase: policies
alter table services.rating_follow_up enable row level security;
create policy wall_read on services.rating_follow_up for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating_follow_up', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.rating_follow_up for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating_follow_up', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.rating_follow_up for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating_follow_up', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating_follow_up', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant usage on schema services to linli_app;
grant select, insert, update on services.rating_follow_up to linli_app;

-- Handlings that came to an end, and whether they were rated; never how, and never when (docs/decisions/0026). No right of any post opens
-- these three tables: only the domain's own code does, for the link in hand and for sums.
-- phase: tables
create table services.rating_invitation (
  county text collate "C" not null,
  application uuid not null,
  place text collate "C" not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  channel text collate "C" not null,
  finished_on date not null,
  links integer not null default 0,
  invited_on date,
  rated boolean not null default false,
  primary key (county, application)
);
-- phase: constraints
alter table services.rating_invitation add constraint services_rating_invitation_application_fk foreign key (county, application) references services.application (county, id);
create index services_rating_invitation_place on services.rating_invitation (county, place, finished_on);
create index services_rating_invitation_unrated on services.rating_invitation (county, finished_on) where not rated;
-- phase: policies
alter table services.rating_invitation enable row level security;
create policy wall_read on services.rating_invitation for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.rating_invitation for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.rating_invitation for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on services.rating_invitation to linli_app;

-- Links that were given out, each by a keyed digest of its token. The token itself is kept nowhere.
-- phase: tables
create table services.rating_token (
  county text collate "C" not null,
  digest bytea not null,
  place text collate "C" not null,
  application uuid not null,
  last_day date not null,
  primary key (county, digest)
);
-- phase: constraints
alter table services.rating_token add constraint services_rating_token_application_fk foreign key (county, application) references services.rating_invitation (county, application);
create index services_rating_token_application on services.rating_token (county, application);
-- phase: policies
alter table services.rating_token enable row level security;
create policy wall_read on services.rating_token for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.rating_token for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.rating_token for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on services.rating_token to linli_app;

-- What was answered: by month, without account, application, token or time. A bad one keeps another digest of the token, so that
-- its holder can read the answer; it cannot be compared with the one above.
-- phase: tables
create table services.rating (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  month text collate "C" not null,
  item_code text collate "C" not null,
  item_name text collate "C" not null,
  channel text collate "C" not null,
  grade integer not null check (grade between 1 and 5),
  aspects text[] not null,
  words text not null,
  counted boolean not null default true,
  answer_digest bytea,
  follow_up uuid,
  primary key (county, id)
);
-- phase: constraints
alter table services.rating add constraint services_rating_follow_up_fk foreign key (county, follow_up) references services.rating_follow_up (county, id);
create index services_rating_place on services.rating (county, place, month);
create index services_rating_follow_up on services.rating (county, follow_up) where follow_up is not null;
create index services_rating_answer on services.rating (county, answer_digest) where answer_digest is not null;
-- phase: policies
alter table services.rating enable row level security;
create policy wall_read on services.rating for select using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('r', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_add on services.rating for insert with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
create policy wall_change on services.rating for update using (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end) with check (county = any(string_to_array(current_setting('linli.counties', true), ',')) and case when current_setting('linli.may.services.rating', true) in ('w', 'rw') and (place >= current_setting('linli.place', true) and place < current_setting('linli.place_end', true)) then true else false end);
grant select, insert, update on services.rating to linli_app;
