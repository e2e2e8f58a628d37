-- What is to be told unasked. Whoever puts, claims or settles names each notice with its organisation; the outbox itself
-- is served by every process for everybody, so its questions are asked as '*'.
--
-- A notice is written three times: put, claimed, told. A claim touches no index (so it stays on its page, which is why
-- half of each page is left free); being told takes it out of the index of those that wait. It is deleted when it is
-- forgotten, and until then its key is known.
CREATE TABLE outbox (
  organisation text        COLLATE "C" NOT NULL,
  key          text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  kind         text        COLLATE "C" NOT NULL,
  about        json        NOT NULL,
  due          timestamptz NOT NULL,
  until        timestamptz NOT NULL,
  -- When to try (again).
  next_at      timestamptz NOT NULL,
  -- Somebody has it until then.
  leased_until timestamptz NOT NULL DEFAULT '-infinity',
  attempt      integer     NOT NULL DEFAULT 0,
  told         boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (organisation, key)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

-- claim, waiting
CREATE INDEX outbox_waiting ON outbox (organisation, next_at) WHERE NOT told;
-- forgetBefore
CREATE INDEX outbox_by_end ON outbox (until);

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON outbox USING (is_inside(organisation));

-- Puts notices, given column by column (half the work of JSON); answers how many were new. In the order of their keys,
-- so that two who put the same never wait for each other.
CREATE FUNCTION put_notices(organisations text[], keys text[], people text[], kinds text[], abouts json[],
                            dues timestamptz[], untils timestamptz[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  new integer;
BEGIN
  PERFORM ask_as('*');
  INSERT INTO outbox (organisation, key, person, kind, about, due, until, next_at)
    SELECT n.*, n.due
    FROM unnest(organisations, keys, people, kinds, abouts, dues, untils)
      AS n (organisation, key, person, kind, about, due, until)
    ORDER BY n.organisation COLLATE "C", n.key COLLATE "C"
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS new = ROW_COUNT;
  PERFORM ask_as('');
  IF new > 0 THEN
    PERFORM pg_notify('nomade', 'outbox');
  END IF;
  RETURN new;
END
$$;

-- Hands out notices to the caller until lease_end: of each organisation in its turn, beginning behind `last_one`. Jumps
-- from organisation to organisation in the index, and no further than it must, so that one with a million notices (or
-- as many that were told, and not swept out of the index yet) is in nobody's way.
CREATE FUNCTION claim_notices(at timestamptz, lease_end timestamptz, at_most integer, of_each integer, but_not text[],
                              last_one text) RETURNS SETOF outbox LANGUAGE plpgsql AS $$
DECLARE
  turn text COLLATE "C" := last_one;
  coming text COLLATE "C";
  is_second_half boolean := false;
  taken integer;
  remaining integer := at_most;
BEGIN
  PERFORM ask_as('*');
  WHILE remaining > 0 LOOP
    coming := (
      SELECT o.organisation FROM outbox o
      WHERE NOT o.told AND o.organisation > turn
      ORDER BY o.organisation, o.next_at LIMIT 1);
    IF coming IS NULL AND NOT is_second_half THEN
      is_second_half := true;
      turn := '';
      CONTINUE;
    END IF;
    EXIT WHEN coming IS NULL OR (is_second_half AND coming > last_one);
    turn := coming;
    CONTINUE WHEN turn = ANY (but_not);
    RETURN QUERY
      WITH mine AS (
        UPDATE outbox SET leased_until = lease_end, attempt = attempt + 1
        WHERE ctid = ANY (ARRAY(
          SELECT o.ctid FROM outbox o
          WHERE o.organisation = turn AND NOT o.told AND o.next_at <= at
            AND o.leased_until <= at AND o.until > at
          ORDER BY o.next_at LIMIT least(of_each, remaining)
          FOR UPDATE SKIP LOCKED))
        RETURNING *
      )
      SELECT * FROM mine ORDER BY next_at, key;
    GET DIAGNOSTICS taken = ROW_COUNT;
    remaining := remaining - taken;
  END LOOP;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION notices_done(organisations text[], keys text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  UPDATE outbox SET told = true
  FROM unnest(organisations, keys) AS n (organisation, key)
  WHERE outbox.organisation = n.organisation AND outbox.key = n.key AND NOT told;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION notices_later(organisations text[], keys text[], at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  UPDATE outbox SET next_at = at, leased_until = '-infinity'
  FROM unnest(organisations, keys) AS n (organisation, key)
  WHERE outbox.organisation = n.organisation AND outbox.key = n.key AND NOT told;
  PERFORM ask_as('');
END
$$;

-- Forgets at_most notices that were worth saying until `instant`; answers how many it forgot, and how many of them
-- were never told.
CREATE FUNCTION forget_notices(instant timestamptz, at_most integer, OUT forgotten integer, OUT never_told integer)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  WITH gone AS (
    DELETE FROM outbox WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM outbox WHERE until <= instant LIMIT at_most FOR UPDATE SKIP LOCKED))
    RETURNING told
  )
  SELECT count(*), count(*) FILTER (WHERE NOT told) INTO forgotten, never_told FROM gone;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION notices_waiting(at timestamptz, OUT waiting integer, OUT oldest_due timestamptz) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  SELECT count(*), min(due) FILTER (WHERE due <= at) INTO waiting, oldest_due
  FROM outbox WHERE NOT told AND until > at;
  PERFORM ask_as('');
END
$$;

-- Where people can be told something unasked.
CREATE TABLE addresses (
  organisation text        COLLATE "C" NOT NULL,
  person       text        COLLATE "C" NOT NULL,
  channel      text        COLLATE "C" NOT NULL,
  reference    json        NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (organisation, person, channel) -- of
);

ALTER TABLE addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE addresses FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON addresses USING (is_inside(organisation));

CREATE FUNCTION put_address(of_organisation text, of_person text, on_channel text, its_reference json, spoken_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO addresses AS known VALUES (of_organisation, of_person, on_channel, its_reference, spoken_at)
  ON CONFLICT (organisation, person, channel) DO UPDATE SET reference = excluded.reference, at = excluded.at
  WHERE known.at <= excluded.at;
END
$$;

CREATE FUNCTION addresses_of(of_organisation text, of_person text) RETURNS SETOF addresses LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT * FROM addresses WHERE organisation = of_organisation AND person = of_person ORDER BY at DESC, channel;
END
$$;
