-- Desks and rooms to which people did not come: for what is told of a team's last week.

-- releasedOfEach
CREATE INDEX released_bookings_of_a_person ON bookings (person, to_at) WHERE state = 'released';

CREATE FUNCTION released_of_each(organisations text[], people text[], slot_from timestamptz, slot_to timestamptz)
RETURNS SETOF bookings LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT b.*
    FROM unnest(organisations, people) AS whom (organisation, person)
    JOIN bookings b ON b.person = whom.person AND b.organisation = whom.organisation
    WHERE b.state = 'released' AND b.to_at > slot_from AND b.from_at < slot_to
    ORDER BY b.from_at, b.id;
  PERFORM ask_as('');
END
$$;
