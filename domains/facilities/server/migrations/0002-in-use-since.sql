-- When premises were handed over and taken into use: figures of past months count them from that day on (Q12-Q15).
-- phase: tables
alter table facilities.premises add column in_use_since date;
