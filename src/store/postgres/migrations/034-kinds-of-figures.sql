-- Counts of desks that a team booked and used, and of what a month of coworking saves: of its travel as a count of its own kind,
-- since who travelled is compared with who had a desk.
ALTER TABLE figures DROP CONSTRAINT figures_kind_check;
ALTER TABLE figures ADD CONSTRAINT figures_kind_check
  CHECK (kind IN ('team', 'team-desks', 'site', 'savings', 'travel'));
