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
-- is taken apart once for all of them. Step by step, person by person (OFFSET 0) and in the order of the key (not sorted): else
-- everybody is gone through each time, since nobody can estimate how many stand behind the wall.
CREATE FUNCTION readers_of_announcement(of_organisation text, its_announcement text, on_day date, after text, at_most integer)
RETURNS TABLE (person text, name text, email text, language text, teams text[], state text, at timestamptz)
LANGUAGE plpgsql SET enable_sort = off AS $$
DECLARE
  first text := coalesce(after, '');
  them  text[];
  their text[];
BEGIN
  PERFORM ask_as(of_organisation);
  them := ARRAY(
    SELECT d.person FROM announcement_deliveries d
    CROSS JOIN LATERAL (SELECT FROM people p WHERE p.id = d.person AND p.organisation = of_organisation OFFSET 0) AS known
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person > first
    ORDER BY d.person LIMIT at_most);
  their := ARRAY(
    SELECT DISTINCT k.team FROM team_members k WHERE k.organisation = of_organisation AND k.person = ANY (them));
  RETURN QUERY
    WITH named AS MATERIALIZED (
      SELECT m.person, array_agg(DISTINCT t.name ORDER BY t.name) AS names
      FROM teams t, json_to_recordset(t.members) AS m (person text, "from" date, "to" date)
      WHERE t.id = ANY (their) AND t.organisation = of_organisation AND m.person = ANY (them)
        AND m."from" <= on_day AND on_day <= coalesce(m."to", 'infinity')
      GROUP BY m.person
    ), each AS MATERIALIZED (
      SELECT one.id, p.name, p.email, p.language, d.state, d.at
      FROM unnest(them) AS one (id)
      CROSS JOIN LATERAL (SELECT * FROM people p WHERE p.id = one.id AND p.organisation = of_organisation OFFSET 0) AS p
      CROSS JOIN LATERAL (
        SELECT * FROM announcement_deliveries d
        WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = one.id OFFSET 0
      ) AS d
    )
    SELECT e.id, e.name, e.email, e.language, coalesce(n.names, '{}'), e.state, e.at
    FROM each e LEFT JOIN named n ON n.person = e.id
    ORDER BY e.id COLLATE "C";
END
$$;

-- HR looks who has said that they read something: each can see that.
ALTER TABLE look_ups DROP CONSTRAINT look_ups_how_check;
ALTER TABLE look_ups ADD CONSTRAINT look_ups_how_check CHECK (how IN ('by-name', 'on-a-list', 'as-reader'));
