-- What was done to cases of a kind since an instant, whichever they are: neighbour systems ask for it again and again.
-- phase: constraints
create index case_line_at on kernel.case_line (county, register, at, id);
