-- Who may be in a place where a thousand people are, in one question: who said so or holds a desk there, what each is
-- called and has chosen, and which desks they hold. To send a thousand ids there three times cost more than to find what
-- they stand for.
DROP FUNCTION day_logs_in(text[], date, date);
DROP FUNCTION holders_at(text[], timestamptz, timestamptz);

-- presumed_at; so that all others are held by when they end
CREATE INDEX long_bookings_of_a_person ON bookings (person) WHERE occupying AND is_long;

-- Each list in one document, with once what many have in common. People are looked up by lists of them: an index is then
-- read from one to the next, and not from its top for each (300 pages for a thousand people in place of 8,000).
CREATE FUNCTION presumed_at(at_places text[], at_sites text[], from_date date, to_date date,
                            slot_from timestamptz, slot_to timestamptz)
RETURNS TABLE (logs json, people json, chosen json, desks json) LANGUAGE plpgsql
-- One plan for all: with the people at hand, a plan may read all that is booked on a day, of the whole country.
SET plan_cache_mode = force_generic_plan
-- The wall hides how many there are: two thousand are taken for ten, and sorted.
SET enable_sort = off
AS $$
DECLARE
  whom text[];
BEGIN
  PERFORM ask_as('*');
  WITH alike AS MATERIALIZED (
    SELECT d.organisation, to_char(d.date, 'YYYY-MM-DD') AS date, d.half, d.mode, d.place, d.activity,
           array_agg(d.person) AS people
    FROM day_logs d
    WHERE d.place = ANY (at_places) AND d.date BETWEEN from_date AND to_date AND d.mode IN ('office', 'coworking')
    GROUP BY d.organisation, d.date, d.half, d.mode, d.place, d.activity
  ), present AS (
    SELECT unnest(a.people) AS person FROM alike a
    UNION
    SELECT b.person FROM bookings b
    WHERE b.site = ANY (at_sites) AND b.kind = 'desk' AND b.occupying AND NOT b.is_long
      AND b.from_at > slot_from - interval '24 hours' AND b.from_at < slot_to AND b.to_at > slot_from
    UNION
    SELECT b.person FROM bookings b
    WHERE b.site = ANY (at_sites) AND b.kind = 'desk' AND b.occupying AND b.is_long
      AND b.from_at < slot_to AND b.to_at > slot_from
  )
  SELECT (SELECT json_agg(a) FROM alike a), (SELECT array_agg(p.person) FROM present p) INTO logs, whom;

  WITH named AS MATERIALIZED (
    SELECT p.organisation, array_agg(p.id) AS ids, array_agg(p.name) AS names
    FROM people p WHERE p.id = ANY (whom)
    GROUP BY p.organisation
  ), chose AS (
    SELECT c.visibility, array_agg(c.person) AS ids
    FROM named n, LATERAL (
      SELECT * FROM choices c WHERE c.organisation = n.organisation AND c.person = ANY (n.ids)
    ) AS c
    GROUP BY c.visibility
  )
  SELECT (SELECT json_agg(n) FROM named n), (SELECT json_agg(c) FROM chose c) INTO people, chosen;

  SELECT json_agg(b) INTO desks FROM (
    SELECT * FROM bookings b
    WHERE b.person = ANY (whom) AND b.kind = 'desk' AND b.occupying AND NOT b.is_long
      AND b.to_at > slot_from AND b.to_at < slot_to + interval '24 hours' AND b.from_at < slot_to
    UNION ALL
    SELECT * FROM bookings b
    WHERE b.person = ANY (whom) AND b.kind = 'desk' AND b.occupying AND b.is_long
      AND b.to_at > slot_from AND b.from_at < slot_to
  ) AS b;
  PERFORM ask_as('');
  RETURN NEXT;
END
$$;
