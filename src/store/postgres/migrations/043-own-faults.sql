-- How often it failed for somebody by a fault of ours: that is counted by itself, since a platform that asks us to wait, or is away,
-- is no fault of ours.
ALTER TABLE announcement_deliveries ADD COLUMN faults integer NOT NULL DEFAULT 0;

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
    SELECT d.person, d.state FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = ANY (people)
      AND d.lane = its_lane AND d.next_at <= now_at
    FOR UPDATE
  ), changed AS (
    UPDATE announcement_deliveries d SET state = 'sending', at = now_at, next_at = NULL, attempt = d.attempt + 1
    FROM before b
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = b.person
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
    SELECT d.person, d.state AS was, said.ending, said.again,
      CASE
        WHEN said.ending = 'left' THEN 'unknown'
        WHEN said.ending NOT IN ('again', 'fault', 'cancelled') THEN said.ending
        WHEN d.is_doubted THEN 'unknown'
        WHEN one.is_cancelled OR said.ending = 'cancelled' THEN 'cancelled'
        ELSE 'queued'
      END AS becomes
    FROM unnest(people, attempts, ends, agains) AS said (person, attempt, ending, again)
    JOIN announcement_deliveries d
      ON d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = said.person
    WHERE d.state = 'sending' AND d.attempt = said.attempt OR d.state = 'unknown' AND said.ending = 'sent'
    FOR UPDATE OF d
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
    FROM before b
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = b.person
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

-- Who was being told in a lane when whoever told them was lost; answers how many.
CREATE OR REPLACE FUNCTION deliveries_left_behind(of_organisation text, its_lane text, my_holder text, now_at timestamptz,
                                       doubt_ends timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  one text;
  people text[];
  attempts integer[];
  count_of integer := 0;
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM FROM lane_leases k WHERE k.organisation = of_organisation AND k.lane = its_lane AND k.holder = my_holder FOR SHARE;
  IF NOT FOUND THEN
    RETURN 0;
  END IF;
  FOR one IN
    SELECT l.announcement FROM announcement_lanes l
    WHERE l.organisation = of_organisation AND l.lane = its_lane AND l.queued + l.sending + l.unknown > 0 AND l.sending > 0
  LOOP
    SELECT array_agg(d.person), array_agg(d.attempt) INTO people, attempts FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = one AND d.lane = its_lane AND d.state = 'sending';
    CONTINUE WHEN people IS NULL;
    PERFORM end_deliveries(of_organisation, its_lane, one, people, attempts, array_fill('left'::text, ARRAY[cardinality(people)]),
                           array_fill(NULL::timestamptz, ARRAY[cardinality(people)]), now_at, doubt_ends);
    count_of := count_of + cardinality(people);
  END LOOP;
  RETURN count_of;
END
$$;
