-- The paper that somebody without a phone signed at the counter (docs/decisions/0036; 民法典 165).
-- phase: tables
alter table identity.consent add column if not exists signed_paper uuid[];
