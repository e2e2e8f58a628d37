-- Who an audience is, for a count that may have to be kept to oneself; and such counts.
CREATE FUNCTION people_of_audience(of_organisation text, whom jsonb, on_day date, booked_from timestamptz, booked_to timestamptz)
RETURNS TABLE (person text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT them.id COLLATE "C" FROM audience_of(of_organisation, whom, on_day, booked_from, booked_to) AS them (id) ORDER BY 1;
END
$$;

ALTER TABLE figures DROP CONSTRAINT figures_kind_check;
ALTER TABLE figures ADD CONSTRAINT figures_kind_check
  CHECK (kind IN ('team', 'team-desks', 'site', 'savings', 'travel', 'audience'));
