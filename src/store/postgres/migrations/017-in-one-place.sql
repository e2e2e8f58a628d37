-- Who is in a place where a thousand people are. To make a document of each row cost ten times what finding them does:
-- what many have in common is said once, and lists of texts are made into one text.

-- With all that is looked at, so that the table itself is not read.
DROP INDEX day_logs_in_a_place;
-- inPlaces
CREATE INDEX day_logs_in_a_place ON day_logs (place, date) INCLUDE (organisation, person, half, mode, activity)
  WHERE mode IN ('office', 'coworking');

-- For each half day of each organisation, those who said the same of it.
DROP FUNCTION day_logs_in(text[], date, date);
CREATE FUNCTION day_logs_in(places text[], from_date date, to_date date)
RETURNS TABLE (organisation text, date text, half text, mode text, place text, activity text, people json)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT d.organisation, to_char(d.date, 'YYYY-MM-DD'), d.half, d.mode, d.place, d.activity, to_json(array_agg(d.person))
    FROM day_logs d
    WHERE d.place = ANY (places) AND d.date BETWEEN from_date AND to_date AND d.mode IN ('office', 'coworking')
    GROUP BY d.organisation, d.date, d.half, d.mode, d.place, d.activity;
  PERFORM ask_as('');
END
$$;

DROP FUNCTION bookings_of_each(text[], text[], timestamptz, timestamptz);
CREATE FUNCTION bookings_of_each(organisations text[], people text[], slot_from timestamptz, slot_to timestamptz)
RETURNS SETOF bookings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT b.*
    FROM unnest(organisations, people) AS whom (organisation, person)
    JOIN bookings b ON b.person = whom.person AND b.organisation = whom.organisation
    WHERE b.occupying AND b.to_at > slot_from AND b.from_at < slot_to
    ORDER BY b.from_at, b.id;
  PERFORM ask_as('');
END
$$;

-- What each has chosen, in their order; null for who has chosen nothing.
DROP FUNCTION visibilities_of(text[], text[]);
CREATE FUNCTION visibilities_of(organisations text[], people text[]) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  answer json;
BEGIN
  PERFORM ask_as('*');
  SELECT to_json(array_agg(c.visibility ORDER BY whom.n)) INTO answer
  FROM unnest(organisations, people) WITH ORDINALITY AS whom (organisation, person, n)
  LEFT JOIN choices c ON c.organisation = whom.organisation AND c.person = whom.person;
  PERFORM ask_as('');
  RETURN coalesce(answer, '[]');
END
$$;

-- The name of each, in their order; null for who is not there.
DROP FUNCTION names_of(text[], text[]);
CREATE FUNCTION names_of(organisations text[], ids text[]) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  answer json;
BEGIN
  PERFORM ask_as('*');
  SELECT to_json(array_agg(p.name ORDER BY whom.n)) INTO answer
  FROM unnest(organisations, ids) WITH ORDINALITY AS whom (organisation, id, n)
  LEFT JOIN people p ON p.id = whom.id AND p.organisation = whom.organisation;
  PERFORM ask_as('');
  RETURN coalesce(answer, '[]');
END
$$;
