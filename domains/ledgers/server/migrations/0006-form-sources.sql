-- From where the cells of a form were filled, counted by register at filling; said on the month's page without opening the lines.
-- phase: tables
alter table ledgers.form_sheet add column sources jsonb not null default '[]';
