-- Which pairs deserve somebody's time is decided by a stricter rule (model/compare.ts): everybody is looked at once more.
-- phase: tables
update residents.candidate_pass set after = null, done_at = null;
