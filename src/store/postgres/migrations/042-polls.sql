-- What people answer to the question of an announcement. Not partitioned: as many rows as deliveries at most, forgotten with them.
CREATE TABLE poll_answers (
  organisation text        COLLATE "C" NOT NULL,
  announcement text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  choice       integer     NOT NULL CHECK (choice BETWEEN 0 AND 5),
  at           timestamptz NOT NULL,
  -- How often it had been counted when they chose that: where that is less than by now, they were counted with it.
  counted      integer     NOT NULL,
  -- A bit for each choice that they were counted with before.
  before       integer     NOT NULL,
  PRIMARY KEY (organisation, announcement, person) -- answer, ofEach, forget
);
-- counts
CREATE INDEX poll_answers_fresh ON poll_answers (organisation, announcement, counted);

-- How many chose each, as it was shown last. Whoever answers holds this row with others who do; whoever counts, alone.
CREATE TABLE polls (
  organisation text      COLLATE "C" NOT NULL,
  announcement text      COLLATE "C" NOT NULL,
  counted      integer   NOT NULL DEFAULT 0,
  counts       integer[] NOT NULL DEFAULT '{}',
  -- How many answers, never counted before, all said the same when they were last to be counted; nought since a count. Were the
  -- next who differs counted at once, the count would say by appearing who that was.
  tried        integer   NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation, announcement)
) WITH (fillfactor = 50);

ALTER TABLE poll_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE poll_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON poll_answers USING (is_inside(organisation));
ALTER TABLE polls ENABLE ROW LEVEL SECURITY;
ALTER TABLE polls FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON polls USING (is_inside(organisation));

-- False where it is not for them, or waits, or was taken back.
CREATE FUNCTION answer_poll(of_organisation text, its_announcement text, of_person text, its_choice integer, at_instant timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  counted_by_now integer;
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM FROM announcement_deliveries d JOIN announcement_lanes l USING (organisation, announcement, lane)
  WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = of_person
    AND d.state NOT IN ('queued', 'cancelled') AND NOT l.is_cancelled;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO polls (organisation, announcement) VALUES (of_organisation, its_announcement) ON CONFLICT DO NOTHING;
  SELECT p.counted INTO counted_by_now FROM polls p
  WHERE p.organisation = of_organisation AND p.announcement = its_announcement FOR SHARE;
  INSERT INTO poll_answers AS a (organisation, announcement, person, choice, at, counted, before)
  VALUES (of_organisation, its_announcement, of_person, its_choice, at_instant, counted_by_now, 0)
  ON CONFLICT (organisation, announcement, person) DO UPDATE SET
    choice = its_choice, at = at_instant, counted = counted_by_now,
    before = a.before | CASE WHEN a.counted < counted_by_now THEN 1 << a.choice ELSE 0 END;
  RETURN true;
END
$$;

CREATE FUNCTION poll_answers_of_each(of_organisation text, its_announcement text, people text[])
RETURNS TABLE (person text, choice integer, at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT a.person, a.choice, a.at FROM poll_answers a
    WHERE a.organisation = of_organisation AND a.announcement = its_announcement AND a.person = ANY (people);
END
$$;

-- Counts anew only where enough people have an answer with which they were never counted, and not all of those the same one:
-- so whatever was shown before differs from it by them at least. Null until there is a first count.
-- Once they all said the same, not before as many as are enough have come to them.
CREATE FUNCTION count_poll(of_organisation text, its_announcement text, fewest integer) RETURNS integer[]
LANGUAGE plpgsql AS $$
DECLARE
  poll   polls;
  people integer;
  differ boolean;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT * INTO poll FROM polls p WHERE p.organisation = of_organisation AND p.announcement = its_announcement FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT count(*), min(a.choice) < max(a.choice) INTO people, differ FROM poll_answers a
  WHERE a.organisation = of_organisation AND a.announcement = its_announcement
    AND a.counted = poll.counted AND a.before & (1 << a.choice) = 0;
  IF people >= poll.tried + fewest AND differ THEN
    SELECT ARRAY[
      count(*) FILTER (WHERE a.choice = 0), count(*) FILTER (WHERE a.choice = 1), count(*) FILTER (WHERE a.choice = 2),
      count(*) FILTER (WHERE a.choice = 3), count(*) FILTER (WHERE a.choice = 4), count(*) FILTER (WHERE a.choice = 5)
    ] INTO poll.counts
    FROM poll_answers a WHERE a.organisation = of_organisation AND a.announcement = its_announcement;
    UPDATE polls p SET counted = p.counted + 1, counts = poll.counts, tried = 0
    WHERE p.organisation = of_organisation AND p.announcement = its_announcement;
  ELSIF people >= poll.tried + fewest THEN
    UPDATE polls p SET tried = people WHERE p.organisation = of_organisation AND p.announcement = its_announcement;
  END IF;
  RETURN nullif(poll.counts, '{}');
END
$$;

-- Those an announcement was for, as far as they are still in the organisation, and who of them have confirmed it.
CREATE FUNCTION readers_by_language(of_organisation text, its_announcement text)
RETURNS TABLE (language text, people integer, confirmed integer) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT p.language, count(*)::integer, (count(*) FILTER (WHERE d.state = 'receipt'))::integer
    FROM announcement_deliveries d JOIN people p ON p.id = d.person AND p.organisation = of_organisation
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement
    GROUP BY p.language ORDER BY p.language;
END
$$;

CREATE FUNCTION forget_poll_answers(of_organisation text, its_announcement text, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM poll_answers WHERE ctid = ANY (ARRAY(
    SELECT a.ctid FROM poll_answers a
    WHERE a.organisation = of_organisation AND a.announcement = its_announcement LIMIT at_most));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

-- The counts of an announcement go with it.
CREATE OR REPLACE FUNCTION forget_announcements(of_organisation text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  these text[];
BEGIN
  PERFORM ask_as(of_organisation);
  WITH old AS (
    DELETE FROM announcements WHERE ctid = ANY (ARRAY(
      SELECT a.ctid FROM announcements a
      WHERE a.organisation = of_organisation AND a.changed < before
        AND a.state IN ('draft', 'awaits-approval', 'sent', 'cancelled')
      LIMIT at_most
    ))
    RETURNING id
  )
  SELECT array_agg(old.id) INTO these FROM old;
  DELETE FROM announcement_lanes l WHERE l.organisation = of_organisation AND l.announcement = ANY (these);
  DELETE FROM polls p WHERE p.organisation = of_organisation AND p.announcement = ANY (these);
  RETURN coalesce(cardinality(these), 0);
END
$$;
