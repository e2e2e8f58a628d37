-- The travel of a month is a count of its own kind: who travelled is compared with who had a desk.
ALTER TABLE figures DROP CONSTRAINT figures_kind_check;
ALTER TABLE figures ADD CONSTRAINT figures_kind_check
  CHECK (kind IN ('team', 'team-desks', 'site', 'savings', 'travel'));
