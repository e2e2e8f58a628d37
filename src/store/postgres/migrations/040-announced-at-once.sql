-- What is to be known of a portion of those whom an announcement is for, in one question each.
CREATE FUNCTION people_of_each(of_organisation text, ids text[]) RETURNS SETOF people LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM people p WHERE p.id = ANY (ids) AND p.organisation = of_organisation;
END
$$;

CREATE FUNCTION addresses_of_each(of_organisation text, people text[]) RETURNS SETOF addresses LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM addresses a WHERE a.organisation = of_organisation AND a.person = ANY (people)
    ORDER BY a.person, a.at DESC, a.channel;
END
$$;

-- How tellings ended, `ends` being sent, refused, gone, unknown, cancelled (they need not be told any more) or again; of
-- `again`, when. What comes late from somebody who lost the lane counts only if it was sent. Where it is unknown they are told
-- once more, at doubt_ends, if that does no harm. Who may have heard it already stays `unknown` while they are to be tried
-- again, or need not be: the message that they may have has a button, and of them nobody can say that it was taken back in time.
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
        WHEN said.ending NOT IN ('again', 'cancelled') THEN said.ending
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
