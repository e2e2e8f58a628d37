-- Beside what its person gives up: what the owner of the space said no to, and what nobody decided in time.
ALTER TABLE bookings DROP CONSTRAINT bookings_state_check;
ALTER TABLE bookings ADD CONSTRAINT bookings_state_check
  CHECK (state IN ('requested', 'confirmed', 'checked-in', 'ended', 'cancelled', 'released', 'declined', 'lapsed'));

-- withRole: nearly all are officials only, and nobody asks for those
CREATE INDEX people_with_more_roles ON people (organisation, name, id) WHERE roles <> '{official}';

CREATE FUNCTION people_with_role(of_organisation text, of_role text) RETURNS SETOF people LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  IF of_role = 'official' THEN
    RETURN QUERY SELECT * FROM people WHERE organisation = of_organisation AND of_role = ANY (roles) ORDER BY name, id;
  ELSE
    RETURN QUERY
      SELECT * FROM people WHERE organisation = of_organisation AND roles <> '{official}' AND of_role = ANY (roles)
      ORDER BY name, id;
  END IF;
END
$$;
