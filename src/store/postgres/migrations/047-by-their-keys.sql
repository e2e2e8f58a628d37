-- What is asked with each portion finds its rows by their keys, whatever is believed of the table. Of an announcement that has just
-- been queued to a million people nothing is known until the table has been analysed: it was taken for empty, and read as a whole
-- for two dozen of them.
ALTER TABLE announcement_deliveries SET (autovacuum_analyze_scale_factor = 0.02);

-- When the first of them are to be told who wait for an announcement in a lane; null where nobody does. For functions that have
-- said for whom they ask.
CREATE FUNCTION next_due(of_organisation text, its_announcement text, its_lane text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT d.next_at FROM announcement_deliveries d
    WHERE d.announcement = its_announcement AND d.lane = its_lane AND d.organisation = of_organisation AND d.next_at IS NOT NULL
    ORDER BY d.next_at LIMIT 1);
END
$$;

-- Says also how often it failed for them by a fault of ours.
DROP FUNCTION begin_deliveries(text, text, text, text[], timestamptz, text, timestamptz);
CREATE FUNCTION begin_deliveries(of_organisation text, its_lane text, its_announcement text, people text[],
                                 now_at timestamptz, my_holder text, lease_end timestamptz)
RETURNS TABLE (person text, attempt integer, faults integer) LANGUAGE plpgsql AS $$
DECLARE
  from_queue integer;
  from_unknown integer;
  begun_people text[];
  attempts integer[];
  faults_of_each integer[];
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE lane_leases k SET until = lease_end
  WHERE k.organisation = of_organisation AND k.lane = its_lane AND k.holder = my_holder;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM FROM announcement_lanes l
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane
    AND NOT l.is_held AND NOT l.is_cancelled FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  WITH before AS (
    SELECT d.place, d.state
    FROM unnest(people) AS whom (person), LATERAL (
      SELECT d.ctid AS place, d.lane, d.state, d.next_at FROM announcement_deliveries d
      WHERE d.announcement = its_announcement AND d.person = whom.person AND d.organisation = of_organisation
      OFFSET 0 FOR UPDATE
    ) AS d
    WHERE d.lane = its_lane AND d.next_at <= now_at
  ), changed AS (
    UPDATE announcement_deliveries d SET state = 'sending', at = now_at, next_at = NULL, attempt = d.attempt + 1
    FROM before b WHERE d.ctid = b.place
    RETURNING d.person, d.attempt, d.faults, b.state AS was
  )
  SELECT count(*) FILTER (WHERE was = 'queued'), count(*) FILTER (WHERE was = 'unknown'),
         array_agg(c.person), array_agg(c.attempt), array_agg(c.faults)
  INTO from_queue, from_unknown, begun_people, attempts, faults_of_each FROM changed c;
  UPDATE announcement_lanes l SET
    queued = l.queued - from_queue, unknown = l.unknown - from_unknown, sending = l.sending + from_queue + from_unknown
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane;
  RETURN QUERY SELECT * FROM unnest(begun_people, attempts, faults_of_each);
END
$$;

-- How tellings ended, `ends` being sent, refused, gone, unknown, cancelled, again, or `fault`: again after a fault of ours; of these
-- two, when. What comes late from somebody who lost the lane counts only if it was sent. Where it is unknown they are told once
-- more, at doubt_ends, if that does no harm. Of `left`, since whoever told them was lost, it is unknown too, by a fault of ours:
-- they are told once more until they had five, and miss nothing by that, unless it is they who make it so.
-- Who may have heard it already stays `unknown` while they are to be tried again, or need not be: the message that they may have
-- has a button, and of them nobody can say that it was taken back in time.
CREATE OR REPLACE FUNCTION end_deliveries(
  of_organisation text, its_lane text, its_announcement text, people text[], attempts integer[],
  ends text[], agains timestamptz[], now_at timestamptz, doubt_ends timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one announcement_lanes;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT * INTO one FROM announcement_lanes l
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  WITH before AS (
    SELECT d.place, d.state AS was, said.ending, said.again,
      CASE
        WHEN said.ending = 'left' THEN 'unknown'
        WHEN said.ending NOT IN ('again', 'fault', 'cancelled') THEN said.ending
        WHEN d.is_doubted THEN 'unknown'
        WHEN one.is_cancelled OR said.ending = 'cancelled' THEN 'cancelled'
        ELSE 'queued'
      END AS becomes
    FROM unnest(people, attempts, ends, agains) AS said (person, attempt, ending, again)
    CROSS JOIN LATERAL (
      SELECT d.ctid AS place, d.state, d.attempt, d.is_doubted FROM announcement_deliveries d
      WHERE d.announcement = its_announcement AND d.person = said.person AND d.organisation = of_organisation
      OFFSET 0 FOR UPDATE
    ) AS d
    WHERE d.state = 'sending' AND d.attempt = said.attempt OR d.state = 'unknown' AND said.ending = 'sent'
  ), changed AS (
    UPDATE announcement_deliveries d SET
      state = b.becomes,
      at = now_at,
      next_at = CASE
        WHEN one.is_cancelled THEN NULL
        WHEN b.ending IN ('again', 'fault') THEN b.again
        WHEN b.becomes = 'unknown' AND one.care = 'announce' AND (NOT d.is_doubted OR b.ending = 'left' AND d.faults < 4)
          THEN doubt_ends
      END,
      faults = d.faults + (b.ending IN ('fault', 'left'))::integer,
      is_doubted = d.is_doubted OR b.becomes = 'unknown'
    FROM before b WHERE d.ctid = b.place
    RETURNING b.was, b.becomes
  ), counted AS (
    SELECT
      count(*) FILTER (WHERE was = 'sending') AS not_sending,
      count(*) FILTER (WHERE was = 'unknown') AS not_unknown,
      count(*) FILTER (WHERE becomes = 'queued') AS queued,
      count(*) FILTER (WHERE becomes = 'sent') AS sent,
      count(*) FILTER (WHERE becomes = 'unknown') AS unknown,
      count(*) FILTER (WHERE becomes = 'refused') AS refused,
      count(*) FILTER (WHERE becomes = 'gone') AS gone,
      count(*) FILTER (WHERE becomes = 'cancelled') AS cancelled
    FROM changed
  )
  UPDATE announcement_lanes l SET
    sending = l.sending - c.not_sending, queued = l.queued + c.queued, sent = l.sent + c.sent,
    unknown = l.unknown + c.unknown - c.not_unknown, refused = l.refused + c.refused, gone = l.gone + c.gone,
    cancelled = l.cancelled + c.cancelled
  FROM counted c
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane;
END
$$;

CREATE OR REPLACE FUNCTION postpone_deliveries(of_organisation text, its_lane text, its_announcement text, people text[], ats timestamptz[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM need_not_wait_for_disk();
  PERFORM FROM announcement_lanes l
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane FOR UPDATE;
  UPDATE announcement_deliveries d SET next_at = later.at
  FROM (
    SELECT d.place, whom.at
    FROM unnest(people, ats) AS whom (person, at), LATERAL (
      SELECT d.ctid AS place, d.lane, d.next_at FROM announcement_deliveries d
      WHERE d.announcement = its_announcement AND d.person = whom.person AND d.organisation = of_organisation
      OFFSET 0 FOR UPDATE
    ) AS d
    WHERE d.lane = its_lane AND d.next_at IS NOT NULL
  ) AS later
  WHERE d.ctid = later.place;
END
$$;

-- Of one lane of a cancelled announcement at_most deliveries that were to be made; answers how many it went through.
CREATE OR REPLACE FUNCTION sweep_deliveries(now_at timestamptz, at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  one announcement_lanes;
  swept integer;
  from_queue integer;
BEGIN
  PERFORM ask_as('*');
  SELECT * INTO one FROM announcement_lanes l
  WHERE l.is_cancelled AND l.queued + l.sending + l.unknown > 0
    AND next_due(l.organisation, l.announcement, l.lane) IS NOT NULL
  ORDER BY l.organisation, l.announcement, l.lane LIMIT 1 FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM ask_as('');
    RETURN 0;
  END IF;
  WITH changed AS (
    UPDATE announcement_deliveries d
    SET next_at = NULL, state = CASE d.state WHEN 'queued' THEN 'cancelled' ELSE d.state END,
        at = CASE d.state WHEN 'queued' THEN now_at ELSE d.at END
    WHERE d.ctid = ANY (ARRAY(
      SELECT w.ctid FROM announcement_deliveries w
      WHERE w.announcement = one.announcement AND w.lane = one.lane AND w.organisation = one.organisation
        AND w.next_at IS NOT NULL
      ORDER BY w.next_at LIMIT at_most FOR UPDATE))
    RETURNING d.state
  )
  SELECT count(*), count(*) FILTER (WHERE state = 'cancelled') INTO swept, from_queue FROM changed;
  UPDATE announcement_lanes l SET queued = l.queued - from_queue, cancelled = l.cancelled + from_queue
  WHERE l.organisation = one.organisation AND l.announcement = one.announcement AND l.lane = one.lane;
  PERFORM ask_as('');
  RETURN swept;
END
$$;

-- Leases lanes in which somebody is due or left behind, as far as nobody else holds them.
CREATE OR REPLACE FUNCTION take_lanes(my_holder text, lease_end timestamptz, now_at timestamptz, at_most integer)
RETURNS TABLE (organisation text, lane text) LANGUAGE plpgsql AS $$
DECLARE
  one record;
  taken integer := 0;
BEGIN
  PERFORM ask_as('*');
  FOR one IN
    SELECT l.organisation AS its_organisation, l.lane AS its_lane FROM announcement_lanes l
    WHERE l.queued + l.sending + l.unknown > 0
      AND (l.sending > 0 OR NOT l.is_held AND NOT l.is_cancelled AND next_due(l.organisation, l.announcement, l.lane) <= now_at)
    GROUP BY l.organisation, l.lane ORDER BY l.organisation, l.lane
  LOOP
    EXIT WHEN taken >= at_most;
    INSERT INTO lane_leases AS known (organisation, lane, holder, until)
    VALUES (one.its_organisation, one.its_lane, my_holder, lease_end)
    ON CONFLICT ON CONSTRAINT lane_leases_pkey DO UPDATE SET holder = my_holder, until = lease_end
    WHERE known.holder = my_holder OR known.until <= now_at;
    CONTINUE WHEN NOT FOUND;
    taken := taken + 1;
    organisation := one.its_organisation;
    lane := one.its_lane;
    RETURN NEXT;
  END LOOP;
  PERFORM ask_as('');
END
$$;

CREATE OR REPLACE FUNCTION is_announcement_over(of_organisation text, its_announcement text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN NOT EXISTS (
    SELECT FROM announcement_lanes l
    WHERE l.organisation = of_organisation AND l.announcement = its_announcement
      AND (l.sending > 0 OR next_due(l.organisation, l.announcement, l.lane) IS NOT NULL));
END
$$;
