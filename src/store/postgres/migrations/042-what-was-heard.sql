-- Who says that they read it has: also where it did not arrive, or nobody could be found, and they looked it up later. Only
-- who still waits for it, and of whom it was taken back before, cannot have.
CREATE OR REPLACE FUNCTION keep_receipt(of_organisation text, its_announcement text, of_person text, pressed timestamptz)
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

-- As before, but that who may have heard it already stays `unknown` while they are to be tried again: the message that they may
-- have has a button, and of them nobody can say that it was taken back in time.
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
