-- A million deliveries are queued within seconds. So each is written into the table and two indexes: by its announcement, which
-- comes first since what is queued together stands together then, and by whom it waits for. An index by person would be
-- touched all over for each announcement.
DROP INDEX announcement_deliveries_of_person;
ALTER TABLE announcement_deliveries DROP CONSTRAINT announcement_deliveries_pkey,
  ADD PRIMARY KEY (announcement, person, organisation); -- of, ofEach, ofPerson, people, forget, begin, end
DROP INDEX announcement_deliveries_due;
-- due, take, cancel, isOver
CREATE INDEX announcement_deliveries_due ON announcement_deliveries (announcement, lane, next_at) WHERE next_at IS NOT NULL;
DROP INDEX announcement_deliveries_begun;
-- leftBehind
CREATE INDEX announcement_deliveries_begun ON announcement_deliveries (announcement, lane) WHERE state = 'sending';

-- Where each of the people would be told; '' is nowhere.
CREATE FUNCTION lanes_of_people(of_organisation text, people text[]) RETURNS TABLE (person text, lane text)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (whom.person COLLATE "C")
    whom.person, coalesce(a.channel || coalesce(' ' || i.realm, ''), '') COLLATE "C"
  FROM unnest(people) AS whom (person)
  LEFT JOIN addresses a ON a.organisation = of_organisation AND a.person = whom.person
  LEFT JOIN identities i ON i.organisation = of_organisation AND i.person = a.person AND i.platform = a.channel
  ORDER BY whom.person COLLATE "C", a.at DESC, a.channel, i.realm
$$;

-- The same as before. Planned anew each time, for as many people as they are, and with memory for a million.
CREATE OR REPLACE FUNCTION queue_deliveries(
  of_organisation text, its_announcement text, its_care text, starts timestamptz, people text[]
) RETURNS integer LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET work_mem = '128MB' AS $$
DECLARE
  known integer;
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM take_turn('announcement ' || of_organisation || ' ' || its_announcement);
  SELECT sum(l.queued + l.sending + l.sent + l.receipt + l.unknown + l.refused + l.gone + l.cancelled) INTO known
  FROM announcement_lanes l WHERE l.organisation = of_organisation AND l.announcement = its_announcement;
  IF known IS NOT NULL THEN
    RETURN known;
  END IF;

  INSERT INTO announcement_deliveries (organisation, announcement, person, lane, state, at, next_at)
  SELECT of_organisation, its_announcement, placed.person, placed.lane,
         CASE placed.lane WHEN '' THEN 'gone' ELSE 'queued' END, starts, CASE placed.lane WHEN '' THEN NULL ELSE starts END
  FROM lanes_of_people(of_organisation, people) AS placed;

  INSERT INTO announcement_lanes (organisation, announcement, lane, care, queued, gone)
  SELECT of_organisation, its_announcement, d.lane, its_care,
         count(*) FILTER (WHERE d.state = 'queued'), count(*) FILTER (WHERE d.state = 'gone')
  FROM announcement_deliveries d
  WHERE d.organisation = of_organisation AND d.announcement = its_announcement
  GROUP BY d.lane;
  PERFORM pg_notify('nomade', 'announcements');
  RETURN (
    SELECT coalesce(sum(l.queued + l.gone), 0) FROM announcement_lanes l
    WHERE l.organisation = of_organisation AND l.announcement = its_announcement);
END
$$;

CREATE OR REPLACE FUNCTION lanes_of_audience(
  of_organisation text, whom jsonb, on_day date, booked_from timestamptz, booked_to timestamptz
) RETURNS TABLE (lane text, people integer) LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan SET work_mem = '128MB' AS $$
DECLARE
  them text[];
BEGIN
  PERFORM ask_as(of_organisation);
  them := ARRAY(SELECT audience_of(of_organisation, whom, on_day, booked_from, booked_to));
  RETURN QUERY
    SELECT placed.lane, count(*)::integer FROM lanes_of_people(of_organisation, them) AS placed
    GROUP BY placed.lane ORDER BY placed.lane;
END
$$;

-- Looked for in each announcement that there is: an administration has some hundreds.
CREATE OR REPLACE FUNCTION deliveries_of_person(of_organisation text, of_person text)
RETURNS TABLE (announcement text, state text, at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT found.announcement, found.state, found.at
    FROM (SELECT DISTINCT l.announcement FROM announcement_lanes l WHERE l.organisation = of_organisation) AS one,
      LATERAL (
        SELECT d.* FROM announcement_deliveries d
        WHERE d.announcement = one.announcement AND d.person = of_person AND d.organisation = of_organisation
        OFFSET 0 -- so that the one is looked up for each of the others, however few they are taken for
      ) AS found
    ORDER BY found.at DESC, found.announcement;
END
$$;
