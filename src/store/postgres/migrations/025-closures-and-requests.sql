-- Why nobody may use the space; only of a closure.
ALTER TABLE bookings ADD COLUMN reason text COLLATE "C";
-- closures
CREATE INDEX bookings_that_close ON bookings (organisation, from_at, id) WHERE kind = 'closure';

-- As claim_bookings, each with its reason.
CREATE FUNCTION claim_closures(organisations text[], people text[], kinds text[], sites text[], spaces text[],
                               froms timestamptz[], tos timestamptz[], keys text[], reasons text[])
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  made jsonb := '[]';
  answer jsonb;
BEGIN
  answer := claim_bookings(organisations, people, kinds, sites, spaces, froms, tos, keys);
  IF answer ->> 'outcome' <> 'booked' THEN
    RETURN answer;
  END IF;
  FOR n IN 1 .. cardinality(keys) LOOP
    PERFORM ask_as(organisations[n]);
    UPDATE bookings SET reason = reasons[n] WHERE id = (answer -> 'bookings' -> (n - 1) ->> 'id')::uuid;
    made := made || (SELECT to_jsonb(b) FROM bookings b WHERE b.id = (answer -> 'bookings' -> (n - 1) ->> 'id')::uuid);
  END LOOP;
  RETURN jsonb_build_object('outcome', 'booked', 'bookings', made);
END
$$;

CREATE FUNCTION closures_of(of_organisation text, now_at timestamptz, after_from timestamptz, after_id uuid, at_most integer)
RETURNS SETOF bookings LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM bookings b
    WHERE b.organisation = of_organisation AND b.kind = 'closure' AND b.occupying AND b.to_at > now_at
      AND (after_from IS NULL OR (b.from_at, b.id) > (after_from, after_id))
    ORDER BY b.from_at, b.id
    LIMIT at_most;
END
$$;

-- What people ask of a site; of the organisation of the one who asks. Not partitioned: it is forgotten some days after its day.
CREATE TABLE site_requests (
  id           uuid        PRIMARY KEY, -- get, settle, told
  organisation text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  -- What asked for it.
  key          text        COLLATE "C" NOT NULL,
  site         text        COLLATE "C" NOT NULL,
  day          date,
  what         text        COLLATE "C" NOT NULL,
  asked_at     timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  state        text        COLLATE "C" NOT NULL
    CHECK (state IN ('open', 'arranged', 'refused', 'withdrawn', 'unanswered')),
  answer       text        COLLATE "C",
  is_told      boolean     NOT NULL,
  UNIQUE (organisation, person, key) -- ask, ofPerson
);

-- open
CREATE INDEX site_requests_open ON site_requests (asked_at, id) WHERE state = 'open';
-- open, of some sites
CREATE INDEX site_requests_open_of_site ON site_requests (site, asked_at, id) WHERE state = 'open';
-- untold
CREATE INDEX site_requests_untold ON site_requests (asked_at, id) WHERE NOT is_told;
-- forgetBefore
CREATE INDEX site_requests_by_end ON site_requests (organisation, ends_at);

ALTER TABLE site_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE site_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON site_requests USING (is_inside(organisation));

CREATE FUNCTION ask_site(of_organisation text, of_person text, its_key text, of_site text, on_day date, its_what text,
                         asked timestamptz, ends timestamptz)
RETURNS TABLE (request jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO site_requests
    VALUES (gen_random_uuid(), of_organisation, of_person, its_key, of_site, on_day, its_what, asked, ends, 'open', NULL, true)
    ON CONFLICT (organisation, person, key) DO NOTHING;
  RETURN QUERY
    SELECT to_jsonb(r) FROM site_requests r
    WHERE r.organisation = of_organisation AND r.person = of_person AND r.key = its_key;
END
$$;

CREATE FUNCTION site_request_of(of_organisation text, its_id uuid) RETURNS TABLE (request jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT to_jsonb(r) FROM site_requests r WHERE r.id = its_id AND r.organisation = of_organisation;
END
$$;

-- Whoever withdraws it need not be told.
CREATE FUNCTION settle_site_request(of_organisation text, its_id uuid, to_state text, its_answer text)
RETURNS TABLE (request jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    UPDATE site_requests r SET state = to_state, answer = its_answer, is_told = (to_state = 'withdrawn')
    WHERE r.id = its_id AND r.organisation = of_organisation AND r.state = 'open'
    RETURNING to_jsonb(r);
END
$$;

CREATE FUNCTION site_requests_of_person(of_organisation text, of_person text) RETURNS TABLE (request jsonb)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT to_jsonb(r) FROM site_requests r WHERE r.organisation = of_organisation AND r.person = of_person
    ORDER BY r.ends_at, r.asked_at, r.id;
END
$$;

-- Of every organisation: those who look after a site answer whoever comes to it. `sites` is NULL where it is of every site.
CREATE FUNCTION open_site_requests(sites text[], after_asked timestamptz, after_id uuid, at_most integer)
RETURNS TABLE (request jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  IF sites IS NULL THEN
    RETURN QUERY
      SELECT to_jsonb(r) FROM site_requests r
      WHERE r.state = 'open' AND (after_asked IS NULL OR (r.asked_at, r.id) > (after_asked, after_id))
      ORDER BY r.asked_at, r.id LIMIT at_most;
  ELSE
    RETURN QUERY
      SELECT to_jsonb(r) FROM site_requests r
      WHERE r.state = 'open' AND r.site = ANY (sites)
        AND (after_asked IS NULL OR (r.asked_at, r.id) > (after_asked, after_id))
      ORDER BY r.asked_at, r.id LIMIT at_most;
  END IF;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION untold_site_requests(after_asked timestamptz, after_id uuid, at_most integer)
RETURNS TABLE (request jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT to_jsonb(r) FROM site_requests r
    WHERE NOT r.is_told AND (after_asked IS NULL OR (r.asked_at, r.id) > (after_asked, after_id))
    ORDER BY r.asked_at, r.id LIMIT at_most;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION note_told_site_request(of_organisation text, its_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE site_requests r SET is_told = true WHERE r.id = its_id AND r.organisation = of_organisation;
END
$$;

CREATE FUNCTION forget_site_requests(of_organisation text, before timestamptz, at_most integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  forgotten integer;
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM site_requests WHERE ctid = ANY (ARRAY(
    SELECT r.ctid FROM site_requests r WHERE r.organisation = of_organisation AND r.ends_at < before LIMIT at_most
  ));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;
