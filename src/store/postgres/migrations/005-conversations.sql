-- What conversations have come to. Not partitioned: a day old, they are forgotten.
CREATE TABLE dialogues (
  organisation text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  conversation text        COLLATE "C" NOT NULL,
  at           timestamptz NOT NULL,
  request      json,
  asked        text        COLLATE "C",
  booking      text        COLLATE "C",
  PRIMARY KEY (organisation, person, conversation)
);
-- forgetBefore
CREATE INDEX dialogues_by_when_touched ON dialogues (at);

-- Which deliveries are being answered or were, and how. Not partitioned either.
CREATE TABLE deliveries (
  organisation text        COLLATE "C" NOT NULL,
  -- A digest: keys come from outside, with any length and any character.
  key          bytea       NOT NULL,
  -- The end of the lease while there is no answer; then, how long that is kept.
  until        timestamptz NOT NULL,
  -- Whose lease it is, so that asking again after an answer that got lost is not taken for a second delivery.
  taken_by     uuid,
  answer       json,
  PRIMARY KEY (organisation, key)
);
-- forgetExpired
CREATE INDEX deliveries_by_when_they_end ON deliveries (until);

ALTER TABLE dialogues ENABLE ROW LEVEL SECURITY;
ALTER TABLE dialogues FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON dialogues USING (is_inside(organisation));
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON deliveries USING (is_inside(organisation));

CREATE FUNCTION dialogue_of(of_organisation text, of_person text, of_conversation text) RETURNS SETOF dialogues
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM dialogues
    WHERE organisation = of_organisation AND person = of_person AND conversation = of_conversation;
END
$$;

CREATE FUNCTION keep_dialogue(of_organisation text, of_person text, of_conversation text, touched_at timestamptz,
                              with_request json, that_asked text, of_booking text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM need_not_wait_for_disk();
  INSERT INTO dialogues (organisation, person, conversation, at, request, asked, booking)
    VALUES (of_organisation, of_person, of_conversation, touched_at, with_request, that_asked, of_booking)
    ON CONFLICT (organisation, person, conversation) DO UPDATE SET
      at = excluded.at, request = excluded.request, asked = excluded.asked, booking = excluded.booking;
END
$$;

-- Forgets at most so many, of any organisation; answers how many.
CREATE FUNCTION forget_dialogues(touched_before timestamptz, at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as('*');
  DELETE FROM dialogues WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM dialogues WHERE at < touched_before LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM ask_as('');
  RETURN forgotten;
END
$$;

-- Takes the key until the lease ends: 'new', 'busy' where somebody else has it, or 'answered' with the answer.
CREATE FUNCTION take_delivery(of_organisation text, of_key bytea, at timestamptz, lease_until timestamptz, by_whom uuid)
RETURNS TABLE (state text, answer json) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM need_not_wait_for_disk();
  INSERT INTO deliveries AS known (organisation, key, until, taken_by)
    VALUES (of_organisation, of_key, lease_until, by_whom)
    ON CONFLICT (organisation, key) DO UPDATE SET
      until = excluded.until, taken_by = excluded.taken_by, answer = NULL
      WHERE known.until <= at OR known.taken_by = by_whom;
  IF FOUND THEN
    RETURN QUERY SELECT 'new', NULL::json;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT CASE WHEN d.answer IS NULL THEN 'busy' ELSE 'answered' END, d.answer
    FROM deliveries d WHERE d.organisation = of_organisation AND d.key = of_key;
END
$$;

-- Remembers the answer, unless there is one already that is still kept.
CREATE FUNCTION answer_delivery(of_organisation text, of_key bytea, at timestamptz, given json, keep_until timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM need_not_wait_for_disk();
  INSERT INTO deliveries AS known (organisation, key, until, answer)
    VALUES (of_organisation, of_key, keep_until, given)
    ON CONFLICT (organisation, key) DO UPDATE SET
      until = excluded.until, taken_by = NULL, answer = excluded.answer
      WHERE known.answer IS NULL OR known.until <= at;
END
$$;

CREATE FUNCTION drop_delivery(of_organisation text, of_key bytea) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM need_not_wait_for_disk();
  DELETE FROM deliveries WHERE organisation = of_organisation AND key = of_key AND answer IS NULL;
END
$$;

-- Forgets at most so many answers that are no longer kept, and leases that nobody gave back; answers how many answers.
CREATE FUNCTION forget_deliveries(until_at_most timestamptz, at_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as('*');
  DELETE FROM deliveries WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM deliveries WHERE until <= until_at_most AND answer IS NULL
    LIMIT at_most FOR UPDATE SKIP LOCKED));
  DELETE FROM deliveries WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM deliveries WHERE until <= until_at_most AND answer IS NOT NULL
    LIMIT at_most FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM ask_as('');
  RETURN forgotten;
END
$$;
