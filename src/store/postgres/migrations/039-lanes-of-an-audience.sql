-- In which lanes an announcement to such an audience would be sent, as queue_deliveries places people; '' is nowhere.
CREATE FUNCTION lanes_of_audience(of_organisation text, whom jsonb, on_day date, booked_from timestamptz, booked_to timestamptz)
RETURNS TABLE (lane text, people integer) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT placed.its_lane, count(*)::integer
    FROM (
      SELECT DISTINCT ON (them.person) coalesce(a.channel || coalesce(' ' || i.realm, ''), '') COLLATE "C" AS its_lane
      FROM audience_of(of_organisation, whom, on_day, booked_from, booked_to) AS them (person)
      LEFT JOIN addresses a ON a.organisation = of_organisation AND a.person = them.person
      LEFT JOIN identities i ON i.organisation = of_organisation AND i.person = a.person AND i.platform = a.channel
      ORDER BY them.person, a.at DESC, a.channel, i.realm
    ) AS placed
    GROUP BY placed.its_lane
    ORDER BY placed.its_lane;
END
$$;
