-- Who an audience is, for functions that have said for whom they ask. A reminder is for those who were told of the announcement
-- that it reminds of, or could not be, and have not said that they read it: asked by itself, since it may be a million.
CREATE OR REPLACE FUNCTION audience_of(
  of_organisation text, whom jsonb, on_day date, booked_from timestamptz, booked_to timestamptz
) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
DECLARE
  of_languages text[] := texts_in(whom -> 'languages');
  of_roles     text[] := texts_in(whom -> 'roles');
  of_teams     text[] := texts_in(whom -> 'teams');
  of_sites     text[] := texts_in(whom -> 'sites');
BEGIN
  IF whom ? 'awaiting' THEN
    RETURN QUERY
      SELECT d.person FROM announcement_deliveries d
      JOIN people p ON p.id = d.person AND p.organisation = of_organisation
      WHERE d.organisation = of_organisation AND d.announcement = whom ->> 'awaiting'
        AND d.state IN ('sent', 'unknown', 'refused', 'gone');
    RETURN;
  END IF;
  RETURN QUERY
    SELECT p.id FROM people p
    WHERE p.organisation = of_organisation
      AND (of_languages IS NULL OR p.language = ANY (of_languages))
      AND (of_roles IS NULL OR p.roles && of_roles)
      AND (of_teams IS NULL OR p.id IN (
        SELECT m.person
        FROM teams t, json_to_recordset(t.members) AS m (person text, "from" date, "to" date)
        WHERE t.id = ANY (of_teams) AND t.organisation = of_organisation
          AND m."from" <= on_day AND on_day <= coalesce(m."to", 'infinity')
      ))
      AND (of_sites IS NULL OR p.id IN (
        SELECT b.person FROM bookings b
        WHERE b.organisation = of_organisation AND b.occupying
          AND b.from_at >= booked_from AND b.from_at < booked_to AND b.site = ANY (of_sites)
      ));
END
$$;

-- What became of an announcement for each of these people.
CREATE FUNCTION deliveries_of_each(of_organisation text, its_announcement text, people text[])
RETURNS TABLE (person text, announcement text, state text, at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT d.person, d.announcement, d.state, d.at FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = ANY (people);
END
$$;

-- Those an announcement was for, as HR lists them: `at_most` after a person, in the teams that they are in on the day. Each team
-- is taken apart once for all of them.
CREATE FUNCTION readers_of_announcement(of_organisation text, its_announcement text, on_day date, after text, at_most integer)
RETURNS TABLE (person text, name text, email text, language text, teams text[], state text, at timestamptz)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    WITH page AS MATERIALIZED (
      SELECT d.person, d.state, d.at, p.name, p.email, p.language
      FROM announcement_deliveries d
      JOIN people p ON p.id = d.person AND p.organisation = of_organisation
      WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person > coalesce(after, '')
      ORDER BY d.person LIMIT at_most
    ), their_teams AS MATERIALIZED (
      SELECT t.id, t.name, t.members FROM teams t
      WHERE t.organisation = of_organisation AND t.id IN (
        SELECT k.team FROM team_members k WHERE k.organisation = of_organisation AND k.person IN (SELECT g.person FROM page g))
    ), named AS (
      SELECT m.person, array_agg(DISTINCT t.name ORDER BY t.name) AS names
      FROM their_teams t, json_to_recordset(t.members) AS m (person text, "from" date, "to" date)
      WHERE m."from" <= on_day AND on_day <= coalesce(m."to", 'infinity')
      GROUP BY m.person
    )
    SELECT g.person, g.name, g.email, g.language, coalesce(n.names, '{}'), g.state, g.at
    FROM page g LEFT JOIN named n ON n.person = g.person
    ORDER BY g.person;
END
$$;

-- HR looks who has said that they read something: each can see that.
ALTER TABLE look_ups DROP CONSTRAINT look_ups_how_check;
ALTER TABLE look_ups ADD CONSTRAINT look_ups_how_check CHECK (how IN ('by-name', 'on-a-list', 'as-reader'));
