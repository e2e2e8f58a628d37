-- How many minutes of a period an organisation's people hold of some spaces, which are all in the sites. A closure is nobody's
-- use. Answered by the indexes of taken_spaces, in their two halves.
CREATE FUNCTION minutes_held(of_organisation text, sites text[], spaces text[], period_from timestamptz, period_to timestamptz)
RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
  answer double precision;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT sum(extract(epoch FROM least(held.to_at, period_to) - greatest(held.from_at, period_from)) / 60) INTO answer
  FROM (
    SELECT from_at, to_at FROM bookings
    WHERE organisation = of_organisation AND site = ANY (sites) AND space = ANY (spaces) AND kind <> 'closure'
      AND occupying AND NOT is_long
      AND from_at > period_from - interval '24 hours' AND from_at < period_to AND to_at > period_from
    UNION ALL
    SELECT from_at, to_at FROM bookings
    WHERE organisation = of_organisation AND site = ANY (sites) AND space = ANY (spaces) AND kind <> 'closure'
      AND occupying AND is_long AND from_at < period_to AND to_at > period_from
  ) AS held;
  RETURN coalesce(answer, 0);
END
$$;
