-- Counts of desks that a team booked and used, and of what a month of coworking saves.
ALTER TABLE figures DROP CONSTRAINT figures_kind_check;
ALTER TABLE figures ADD CONSTRAINT figures_kind_check CHECK (kind IN ('team', 'team-desks', 'site', 'savings'));
