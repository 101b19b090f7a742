-- Where premises lie, and their plans, deeds and photos.
-- Source: Q12 M30; domain.md 13.1
-- phase: tables
alter table facilities.premises add column outline jsonb;
alter table facilities.premises add column papers uuid[];
