-- Where colleagues are: names and teams to look for, who is in a place, who looked, and an end to what has served its
-- purpose. What is asked for by thousands is answered in one JSON value: reading thousands of rows would cost the client
-- more than the question costs here.

SELECT ask_as('*');

-- ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The words of the name, as the domain has them for comparing: the server's own lower case depends on its settings.
ALTER TABLE people ADD COLUMN name_words text[] NOT NULL DEFAULT '{}';

-- A row a word, since behind the wall no index is used for what is inside a list. Made by the database itself.
CREATE TABLE name_words (
  organisation text COLLATE "C" NOT NULL,
  word         text COLLATE "C" NOT NULL,
  person       text COLLATE "C" NOT NULL REFERENCES people ON DELETE CASCADE,
  PRIMARY KEY (organisation, word, person) -- named, in one organisation
);
-- named, in all others
CREATE INDEX name_words_of_everybody ON name_words (word, organisation, person);
-- for the words of a person that are to be replaced
CREATE INDEX name_words_of_a_person ON name_words (person);

ALTER TABLE name_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE name_words FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON name_words USING (is_inside(organisation));

CREATE FUNCTION keep_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM name_words WHERE person = NEW.id;
  END IF;
  INSERT INTO name_words (organisation, word, person) SELECT DISTINCT NEW.organisation, unnest(NEW.name_words), NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER new_name_words AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION keep_name_words();
CREATE TRIGGER other_name_words AFTER UPDATE ON people FOR EACH ROW
  WHEN (OLD.name_words IS DISTINCT FROM NEW.name_words) EXECUTE FUNCTION keep_name_words();

-- Until the next import: nearly what the domain would say.
UPDATE people SET name_words = array_remove(
  regexp_split_to_array(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f''’]', '', 'g')), '[^[:alnum:]]+'), '');

CREATE OR REPLACE FUNCTION take_people(brought json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO people AS known (id, organisation, name, email, language, roles, home, name_words)
    SELECT id, organisation, name, email, language, roles, home, coalesce(name_words, '{}')
    FROM json_populate_recordset(NULL::people, brought)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, email = excluded.email, language = excluded.language, roles = excluded.roles,
      home = excluded.home, name_words = excluded.name_words
    WHERE known IS DISTINCT FROM excluded;
END
$$;

-- The name of each, in their order; null for who is not there.
CREATE FUNCTION names_of(organisations text[], ids text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
BEGIN
  PERFORM ask_as('*');
  SELECT jsonb_agg(p.name ORDER BY whom.n) INTO answer
  FROM unnest(organisations, ids) WITH ORDINALITY AS whom (organisation, id, n)
  LEFT JOIN people p ON p.id = whom.id AND p.organisation = whom.organisation;
  PERFORM ask_as('');
  RETURN coalesce(answer, '[]');
END
$$;

-- Whether all that is sought stands among the words: the n-th as it is, or as a start.
CREATE FUNCTION is_named(words text[], sought text[], are_starts boolean[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM unnest(sought, are_starts) AS s (word, is_start)
    WHERE NOT EXISTS (
      SELECT FROM unnest(words) AS known WHERE known = s.word OR (s.is_start AND starts_with(known, s.word))
    )
  )
$$;

-- Those in whose name all of the words stand: of the organisation, and then of others who show themselves to the network.
-- The first of the words is looked up between itself and `until`, the others are looked for in what was found.
CREATE FUNCTION people_named(of_organisation text, sought text[], are_starts boolean[], until text, at_most integer)
RETURNS TABLE (organisation text, person text, name text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT p.organisation, p.id, p.name FROM people p
    WHERE p.id IN (
      SELECT w.person FROM name_words w
      WHERE w.organisation = of_organisation AND w.word >= sought[1] AND w.word <= until
    ) AND is_named(p.name_words, sought, are_starts)
    ORDER BY p.name, p.id LIMIT at_most;
  RETURN QUERY
    SELECT p.organisation, p.id, p.name FROM people p
    WHERE p.id IN (
      SELECT w.person FROM name_words w
      JOIN choices c ON c.organisation = w.organisation AND c.person = w.person
      WHERE w.word >= sought[1] AND w.word <= until AND w.organisation <> of_organisation AND c.visibility = 'network'
    ) AND is_named(p.name_words, sought, are_starts)
    ORDER BY p.name, p.organisation, p.id LIMIT at_most;
  PERFORM ask_as('');
END
$$;

-- ── Teams ────────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Which teams somebody is, was, or will be in. Made by the database itself.
CREATE TABLE team_members (
  organisation text COLLATE "C" NOT NULL,
  person       text COLLATE "C" NOT NULL,
  team         text COLLATE "C" NOT NULL REFERENCES teams ON DELETE CASCADE,
  PRIMARY KEY (organisation, person, team) -- teamsOf
);
-- for the members of a team that are to be replaced
CREATE INDEX team_members_of_a_team ON team_members (team);
-- teams
CREATE INDEX teams_of_an_organisation ON teams (organisation, name, id);

ALTER TABLE team_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_members FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON team_members USING (is_inside(organisation));

CREATE FUNCTION keep_team_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM team_members WHERE team = NEW.id;
  END IF;
  INSERT INTO team_members (organisation, person, team)
    SELECT DISTINCT NEW.organisation, member ->> 'person', NEW.id FROM json_array_elements(NEW.members) AS member;
  RETURN NULL;
END
$$;
CREATE TRIGGER team_members AFTER INSERT OR UPDATE ON teams FOR EACH ROW EXECUTE FUNCTION keep_team_members();

INSERT INTO team_members (organisation, person, team)
  SELECT DISTINCT t.organisation, member ->> 'person', t.id FROM teams t, json_array_elements(t.members) AS member;

CREATE FUNCTION teams_of_organisation(of_organisation text) RETURNS TABLE (id text, name text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT t.id, t.name FROM teams t WHERE t.organisation = of_organisation ORDER BY t.name, t.id;
END
$$;

CREATE FUNCTION teams_with(of_organisation text, ids text[]) RETURNS SETOF teams LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM teams WHERE id = ANY (ids) AND organisation = of_organisation ORDER BY id;
END
$$;

CREATE FUNCTION teams_of_person(of_organisation text, of_person text) RETURNS SETOF teams LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT t.* FROM team_members m JOIN teams t ON t.id = m.team
    WHERE m.organisation = of_organisation AND m.person = of_person
    ORDER BY t.id;
END
$$;

-- ── Who may see ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- A column, since it is asked for with each question after somebody.
ALTER TABLE choices ADD COLUMN visibility text COLLATE "C" GENERATED ALWAYS AS (choices ->> 'visibility') STORED;

-- What each has chosen, in their order; null for who has chosen nothing.
CREATE FUNCTION visibilities_of(organisations text[], people text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
BEGIN
  PERFORM ask_as('*');
  SELECT jsonb_agg(c.visibility ORDER BY whom.n) INTO answer
  FROM unnest(organisations, people) WITH ORDINALITY AS whom (organisation, person, n)
  LEFT JOIN choices c ON c.organisation = whom.organisation AND c.person = whom.person;
  PERFORM ask_as('');
  RETURN coalesce(answer, '[]');
END
$$;

-- ── Who is where ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- inPlaces; those who may be there, whatever else they said
CREATE INDEX day_logs_in_a_place ON day_logs (place, date) INCLUDE (organisation, person, half, mode)
  WHERE mode IN ('office', 'coworking');

CREATE FUNCTION day_logs_in(places text[], from_date date, to_date date) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
BEGIN
  PERFORM ask_as('*');
  SELECT jsonb_agg(to_jsonb(d) ORDER BY d.date, d.half, d.person) INTO answer
  FROM day_logs d
  WHERE d.place = ANY (places) AND d.date BETWEEN from_date AND to_date AND d.mode IN ('office', 'coworking');
  PERFORM ask_as('');
  RETURN coalesce(answer, '[]');
END
$$;

CREATE FUNCTION bookings_of_each(organisations text[], people text[], slot_from timestamptz, slot_to timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
BEGIN
  PERFORM ask_as('*');
  SELECT jsonb_agg(to_jsonb(b) ORDER BY b.from_at, b.id) INTO answer
  FROM unnest(organisations, people) AS whom (organisation, person)
  JOIN bookings b ON b.person = whom.person AND b.organisation = whom.organisation
  WHERE b.occupying AND b.to_at > slot_from AND b.from_at < slot_to;
  PERFORM ask_as('');
  RETURN coalesce(answer, '[]');
END
$$;

CREATE FUNCTION holders_at(sites text[], slot_from timestamptz, slot_to timestamptz)
RETURNS TABLE (organisation text, person text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT b.organisation, b.person FROM bookings b
    WHERE b.site = ANY (sites) AND b.kind = 'desk' AND b.occupying AND NOT b.is_long
      AND b.from_at > slot_from - interval '24 hours' AND b.from_at < slot_to AND b.to_at > slot_from
    UNION
    SELECT b.organisation, b.person FROM bookings b
    WHERE b.site = ANY (sites) AND b.kind = 'desk' AND b.occupying AND b.is_long
      AND b.from_at < slot_to AND b.to_at > slot_from;
  PERFORM ask_as('');
END
$$;

-- ── Who looked ───────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE look_ups (
  organisation    text        COLLATE "C" NOT NULL,
  person          text        COLLATE "C" NOT NULL,
  by_organisation text        COLLATE "C" NOT NULL,
  by_person       text        COLLATE "C" NOT NULL,
  how             text        COLLATE "C" NOT NULL CHECK (how IN ('by-name', 'on-a-list')),
  at              timestamptz NOT NULL,
  PRIMARY KEY (organisation, person, at, by_organisation, by_person, how) -- note, ofPerson
);
-- forgetBefore
CREATE INDEX look_ups_by_when ON look_ups (organisation, at);

ALTER TABLE look_ups ENABLE ROW LEVEL SECURITY;
ALTER TABLE look_ups FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON look_ups USING (is_inside(organisation));

-- Given column by column. In the order of their keys, so that two who note the same never wait for each other in a circle.
CREATE FUNCTION note_look_ups(organisations text[], people text[], by_organisations text[], by_people text[], hows text[],
                              ats timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  INSERT INTO look_ups
    SELECT * FROM unnest(organisations, people, by_organisations, by_people, hows, ats)
      AS n (organisation, person, by_organisation, by_person, how, at)
    ORDER BY organisation COLLATE "C", person COLLATE "C", at, by_organisation COLLATE "C", by_person COLLATE "C"
    ON CONFLICT DO NOTHING;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION look_ups_of(of_organisation text, of_person text, skipped integer, at_most integer)
RETURNS TABLE (look_ups jsonb, total integer) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT
      (SELECT coalesce(jsonb_agg(to_jsonb(page)), '[]') FROM (
         SELECT l.by_organisation, l.by_person, l.how, l.at FROM look_ups l
         WHERE l.organisation = of_organisation AND l.person = of_person
         ORDER BY l.at DESC, l.by_organisation, l.by_person, l.how
         OFFSET skipped LIMIT at_most
       ) AS page),
      (SELECT count(*)::integer FROM look_ups l WHERE l.organisation = of_organisation AND l.person = of_person);
END
$$;

-- ── What has served its purpose ──────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION forget_look_ups(of_organisation text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM look_ups WHERE ctid = ANY (ARRAY(
    SELECT l.ctid FROM look_ups l WHERE l.organisation = of_organisation AND l.at < before LIMIT at_most
  ));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

-- forgetBefore, beside the index of those that are held: booking costs nothing more for it
CREATE INDEX bookings_given_back ON bookings (organisation, from_at) WHERE NOT occupying;

CREATE FUNCTION forget_bookings(of_organisation text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM bookings WHERE id = ANY (ARRAY(
    (SELECT b.id FROM bookings b
     WHERE b.organisation = of_organisation AND b.occupying AND b.from_at < before AND b.to_at < before LIMIT at_most)
    UNION ALL
    (SELECT b.id FROM bookings b
     WHERE b.organisation = of_organisation AND NOT b.occupying AND b.from_at < before AND b.to_at < before LIMIT at_most)
    LIMIT at_most
  ));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

SELECT ask_as('');
