-- When something was seen that was reported later, from a phone without a signal (docs/decisions/0034).
-- phase: tables
alter table events.event add column if not exists seen_at timestamptz;
