-- What becomes of an announcement for each person, and who sends it. Not partitioned: some millions of rows, which are
-- forgotten by announcement. A delivery is written three times: queued, begun, ended.
CREATE TABLE announcement_deliveries (
  organisation text        COLLATE "C" NOT NULL,
  announcement text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  -- Where they last spoke with us: the channel, and the realm of their account there. Empty where they never did.
  lane         text        COLLATE "C" NOT NULL,
  state        text        COLLATE "C" NOT NULL,
  -- When it came to that.
  at           timestamptz NOT NULL,
  -- They are to be told from then on; null where nobody is to tell them.
  next_at      timestamptz,
  -- How often it was begun.
  attempt      integer     NOT NULL DEFAULT 0,
  -- It may have arrived before.
  is_doubted   boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (organisation, announcement, person) -- of, people, forget, begin, end
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- ofPerson
CREATE INDEX announcement_deliveries_of_person ON announcement_deliveries (organisation, person);
-- due, take, cancel, isOver
CREATE INDEX announcement_deliveries_due ON announcement_deliveries (organisation, announcement, lane, next_at)
  WHERE next_at IS NOT NULL;
-- leftBehind
CREATE INDEX announcement_deliveries_begun ON announcement_deliveries (organisation, announcement, lane)
  WHERE state = 'sending';

-- An announcement in a lane, with how many of its deliveries are in each state: changed in the same statement as they are.
-- Whoever changes deliveries locks this row first, so that two who do wait for each other here and nowhere else.
CREATE TABLE announcement_lanes (
  organisation text    COLLATE "C" NOT NULL,
  announcement text    COLLATE "C" NOT NULL,
  lane         text    COLLATE "C" NOT NULL,
  care         text    COLLATE "C" NOT NULL,
  is_held      boolean NOT NULL DEFAULT false,
  is_cancelled boolean NOT NULL DEFAULT false,
  queued       integer NOT NULL DEFAULT 0 CHECK (queued >= 0),
  sending      integer NOT NULL DEFAULT 0 CHECK (sending >= 0),
  sent         integer NOT NULL DEFAULT 0 CHECK (sent >= 0),
  receipt      integer NOT NULL DEFAULT 0 CHECK (receipt >= 0),
  unknown      integer NOT NULL DEFAULT 0 CHECK (unknown >= 0),
  refused      integer NOT NULL DEFAULT 0 CHECK (refused >= 0),
  gone         integer NOT NULL DEFAULT 0 CHECK (gone >= 0),
  cancelled    integer NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
  PRIMARY KEY (organisation, announcement, lane)
) WITH (fillfactor = 50);

-- take, due, leftBehind, sweep
CREATE INDEX announcement_lanes_open ON announcement_lanes (organisation, lane) WHERE queued + sending + unknown > 0;

-- Who sends in a lane, and until when nobody else may.
CREATE TABLE lane_leases (
  organisation text        COLLATE "C" NOT NULL,
  lane         text        COLLATE "C" NOT NULL,
  holder       text        COLLATE "C" NOT NULL,
  until        timestamptz NOT NULL,
  PRIMARY KEY (organisation, lane)
) WITH (fillfactor = 50);

ALTER TABLE announcement_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON announcement_deliveries USING (is_inside(organisation));
ALTER TABLE announcement_lanes ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_lanes FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON announcement_lanes USING (is_inside(organisation));
ALTER TABLE lane_leases ENABLE ROW LEVEL SECURITY;
ALTER TABLE lane_leases FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON lane_leases USING (is_inside(organisation));

-- One delivery for each of the people; answers how many there are. Of an announcement that was queued before nothing changes.
CREATE FUNCTION queue_deliveries(of_organisation text, its_announcement text, its_care text, starts timestamptz, people text[])
RETURNS integer LANGUAGE plpgsql AS $$
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
  FROM (
    SELECT DISTINCT ON (whom.person COLLATE "C") whom.person, coalesce(a.channel || coalesce(' ' || i.realm, ''), '') AS lane
    FROM unnest(people) AS whom (person)
    LEFT JOIN addresses a ON a.organisation = of_organisation AND a.person = whom.person
    LEFT JOIN identities i ON i.organisation = of_organisation AND i.person = a.person AND i.platform = a.channel
    ORDER BY whom.person COLLATE "C", a.at DESC, a.channel, i.realm
  ) AS placed;

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

CREATE FUNCTION hold_announcement(of_organisation text, its_announcement text, held boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM FROM announcement_lanes l
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement ORDER BY l.lane FOR UPDATE;
  UPDATE announcement_lanes l SET is_held = held
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement;
  PERFORM pg_notify('nomade', 'announcements');
END
$$;

-- At once: what is queued is swept up after that.
CREATE FUNCTION cancel_announcement_deliveries(of_organisation text, its_announcement text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM FROM announcement_lanes l
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement ORDER BY l.lane FOR UPDATE;
  UPDATE announcement_lanes l SET is_cancelled = true
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement;
END
$$;

-- Of one lane of a cancelled announcement at_most deliveries that were to be made; answers how many it went through.
CREATE FUNCTION sweep_deliveries(now_at timestamptz, at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  one announcement_lanes;
  swept integer;
  from_queue integer;
BEGIN
  PERFORM ask_as('*');
  SELECT * INTO one FROM announcement_lanes l
  WHERE l.is_cancelled AND l.queued + l.sending + l.unknown > 0 AND EXISTS (
    SELECT FROM announcement_deliveries d
    WHERE d.organisation = l.organisation AND d.announcement = l.announcement AND d.lane = l.lane AND d.next_at IS NOT NULL)
  ORDER BY l.organisation, l.announcement, l.lane LIMIT 1 FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM ask_as('');
    RETURN 0;
  END IF;
  WITH before AS (
    SELECT d.person, d.state FROM announcement_deliveries d
    WHERE d.organisation = one.organisation AND d.announcement = one.announcement AND d.lane = one.lane
      AND d.next_at IS NOT NULL
    LIMIT at_most FOR UPDATE
  ), changed AS (
    UPDATE announcement_deliveries d
    SET next_at = NULL, state = CASE d.state WHEN 'queued' THEN 'cancelled' ELSE d.state END,
        at = CASE d.state WHEN 'queued' THEN now_at ELSE d.at END
    FROM before b
    WHERE d.organisation = one.organisation AND d.announcement = one.announcement AND d.person = b.person
    RETURNING b.state AS was
  )
  SELECT count(*), count(*) FILTER (WHERE was = 'queued') INTO swept, from_queue FROM changed;
  UPDATE announcement_lanes l SET queued = l.queued - from_queue, cancelled = l.cancelled + from_queue
  WHERE l.organisation = one.organisation AND l.announcement = one.announcement AND l.lane = one.lane;
  PERFORM ask_as('');
  RETURN swept;
END
$$;

CREATE FUNCTION delivery_counts(of_organisation text, its_announcement text)
RETURNS TABLE (queued bigint, sending bigint, sent bigint, receipt bigint, unknown bigint, refused bigint, gone bigint, cancelled bigint)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT sum(l.queued), sum(l.sending), sum(l.sent), sum(l.receipt), sum(l.unknown), sum(l.refused), sum(l.gone),
           sum(l.cancelled)
    FROM announcement_lanes l WHERE l.organisation = of_organisation AND l.announcement = its_announcement;
END
$$;

CREATE FUNCTION is_announcement_over(of_organisation text, its_announcement text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN NOT EXISTS (
    SELECT FROM announcement_lanes l
    WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND (l.sending > 0 OR EXISTS (
      SELECT FROM announcement_deliveries d
      WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.lane = l.lane
        AND d.next_at IS NOT NULL)));
END
$$;

-- Who says that they read it has: also where it did not arrive, or nobody could be found, and they looked it up later. Only
-- who still waits for it, and of whom it was taken back before, cannot have.
CREATE FUNCTION keep_receipt(of_organisation text, its_announcement text, of_person text, pressed timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  in_lane text;
  was text;
BEGIN
  PERFORM ask_as(of_organisation);
  SELECT d.lane, d.state INTO in_lane, was FROM announcement_deliveries d
  WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = of_person;
  IF was IS NULL OR was = 'receipt' THEN
    RETURN was IS NOT NULL;
  END IF;
  PERFORM FROM announcement_lanes l
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = in_lane FOR UPDATE;
  SELECT d.state INTO was FROM announcement_deliveries d
  WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = of_person;
  IF was NOT IN ('sending', 'sent', 'unknown', 'refused', 'gone') THEN
    RETURN was = 'receipt';
  END IF;
  UPDATE announcement_deliveries d SET state = 'receipt', at = pressed, next_at = NULL
  WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = of_person;
  UPDATE announcement_lanes l SET
    receipt = l.receipt + 1,
    sending = l.sending - (was = 'sending')::integer,
    sent = l.sent - (was = 'sent')::integer,
    unknown = l.unknown - (was = 'unknown')::integer,
    refused = l.refused - (was = 'refused')::integer,
    gone = l.gone - (was = 'gone')::integer
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = in_lane;
  RETURN true;
END
$$;

CREATE FUNCTION delivery_of(of_organisation text, its_announcement text, of_person text)
RETURNS TABLE (announcement text, state text, at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT d.announcement, d.state, d.at FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = of_person;
END
$$;

CREATE FUNCTION deliveries_of_person(of_organisation text, of_person text)
RETURNS TABLE (announcement text, state text, at timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT d.announcement, d.state, d.at FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.person = of_person
    ORDER BY d.at DESC, d.announcement;
END
$$;

CREATE FUNCTION people_in_state(of_organisation text, its_announcement text, its_state text, after text, at_most integer)
RETURNS TABLE (person text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT d.person FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person > coalesce(after, '')
      AND d.state = its_state
    ORDER BY d.person LIMIT at_most;
END
$$;

CREATE FUNCTION forget_announced(of_organisation text, its_announcement text, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM announcement_deliveries WHERE ctid = ANY (ARRAY(
    SELECT d.ctid FROM announcement_deliveries d
    WHERE d.organisation = of_organisation AND d.announcement = its_announcement LIMIT at_most));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

-- Leases lanes in which somebody is due or left behind, as far as nobody else holds them.
CREATE FUNCTION take_lanes(my_holder text, lease_end timestamptz, now_at timestamptz, at_most integer)
RETURNS TABLE (organisation text, lane text) LANGUAGE plpgsql AS $$
DECLARE
  one record;
  taken integer := 0;
BEGIN
  PERFORM ask_as('*');
  FOR one IN
    SELECT l.organisation AS its_organisation, l.lane AS its_lane FROM announcement_lanes l
    WHERE l.queued + l.sending + l.unknown > 0 AND (l.sending > 0 OR NOT l.is_held AND NOT l.is_cancelled AND EXISTS (
      SELECT FROM announcement_deliveries d
      WHERE d.organisation = l.organisation AND d.announcement = l.announcement AND d.lane = l.lane AND d.next_at <= now_at))
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

CREATE FUNCTION release_lane(of_organisation text, its_lane text, my_holder text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM lane_leases k WHERE k.organisation = of_organisation AND k.lane = its_lane AND k.holder = my_holder;
END
$$;

-- Who is due in a lane, of one announcement: the next after `last_one`, in turn.
CREATE FUNCTION due_deliveries(of_organisation text, its_lane text, now_at timestamptz, at_most integer, last_one text)
RETURNS TABLE (announcement text, person text) LANGUAGE plpgsql AS $$
DECLARE
  one text;
BEGIN
  PERFORM ask_as(of_organisation);
  FOR one IN
    SELECT l.announcement FROM announcement_lanes l
    WHERE l.organisation = of_organisation AND l.lane = its_lane AND l.queued + l.sending + l.unknown > 0
      AND NOT l.is_held AND NOT l.is_cancelled
    ORDER BY l.announcement <= last_one, l.announcement
  LOOP
    RETURN QUERY
      SELECT d.announcement, d.person FROM announcement_deliveries d
      WHERE d.organisation = of_organisation AND d.announcement = one AND d.lane = its_lane AND d.next_at <= now_at
      ORDER BY d.next_at LIMIT at_most;
    EXIT WHEN FOUND;
  END LOOP;
END
$$;

CREATE FUNCTION postpone_deliveries(of_organisation text, its_lane text, its_announcement text, people text[], ats timestamptz[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM need_not_wait_for_disk();
  PERFORM FROM announcement_lanes l
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane FOR UPDATE;
  UPDATE announcement_deliveries d SET next_at = later.at
  FROM unnest(people, ats) AS later (person, at)
  WHERE d.organisation = of_organisation AND d.announcement = its_announcement AND d.person = later.person
    AND d.lane = its_lane AND d.next_at IS NOT NULL;
END
$$;

CREATE FUNCTION begin_deliveries(of_organisation text, its_lane text, its_announcement text, people text[],
                                 now_at timestamptz, my_holder text, lease_end timestamptz)
RETURNS TABLE (person text, attempt integer) LANGUAGE plpgsql AS $$
DECLARE
  from_queue integer;
  from_unknown integer;
  begun_people text[];
  attempts integer[];
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
    RETURNING d.person, d.attempt, b.state AS was
  )
  SELECT count(*) FILTER (WHERE was = 'queued'), count(*) FILTER (WHERE was = 'unknown'),
         array_agg(c.person), array_agg(c.attempt)
  INTO from_queue, from_unknown, begun_people, attempts FROM changed c;
  UPDATE announcement_lanes l SET
    queued = l.queued - from_queue, unknown = l.unknown - from_unknown, sending = l.sending + from_queue + from_unknown
  WHERE l.organisation = of_organisation AND l.announcement = its_announcement AND l.lane = its_lane;
  RETURN QUERY SELECT * FROM unnest(begun_people, attempts);
END
$$;

-- How tellings ended, `ends` being sent, refused, gone, unknown or again; of `again`, when. What comes late from somebody who
-- lost the lane counts only if it was sent. Where it is unknown they are told once more, at doubt_ends, if that does no harm.
-- Who may have heard it already stays `unknown` while they are to be tried again: the message that they may have has a button,
-- and of them nobody can say that it was taken back in time.
CREATE FUNCTION end_deliveries(
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
        WHEN said.ending <> 'again' THEN said.ending
        WHEN d.is_doubted THEN 'unknown'
        WHEN one.is_cancelled THEN 'cancelled'
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
        WHEN b.ending = 'again' THEN b.again
        WHEN b.becomes = 'unknown' AND one.care = 'announce' AND NOT d.is_doubted THEN doubt_ends
      END,
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
CREATE FUNCTION deliveries_left_behind(of_organisation text, its_lane text, my_holder text, now_at timestamptz,
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
    PERFORM end_deliveries(of_organisation, its_lane, one, people, attempts, array_fill('unknown'::text, ARRAY[cardinality(people)]),
                           array_fill(NULL::timestamptz, ARRAY[cardinality(people)]), now_at, doubt_ends);
    count_of := count_of + cardinality(people);
  END LOOP;
  RETURN count_of;
END
$$;

-- Who it is for is found out and queued as it begins: nobody sees the one without the other.
CREATE FUNCTION begin_announcement(
  of_organisation text, its_id text, its_version integer, whom jsonb,
  on_day date, booked_from timestamptz, booked_to timestamptz, at_instant timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  its_care text;
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE announcements a SET version = a.version + 1, state = 'sending', changed = at_instant
  WHERE a.organisation = of_organisation AND a.id = its_id AND a.version = its_version AND a.state = 'scheduled'
  RETURNING a.about ->> 'care' INTO its_care;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM queue_deliveries(of_organisation, its_id, its_care, at_instant, ARRAY(
    SELECT audience_of(of_organisation, whom, on_day, booked_from, booked_to)
  ));
  RETURN true;
END
$$;
