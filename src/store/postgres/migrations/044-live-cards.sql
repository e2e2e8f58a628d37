-- Which message on somebody's screen says how far an announcement is: the last one that they were shown. Not partitioned: some
-- for each of those who announce.
CREATE TABLE live_cards (
  organisation  text        COLLATE "C" NOT NULL,
  person        text        COLLATE "C" NOT NULL,
  announcement  text        COLLATE "C" NOT NULL,
  -- Another one each time that it is shown: what is late counts for the showing that it was about.
  showing       text        COLLATE "C" NOT NULL,
  -- As JSON, to be compared as it is.
  message       text        COLLATE "C" NOT NULL,
  shown         timestamptz NOT NULL,
  due           timestamptz NOT NULL,
  leased_until  timestamptz NOT NULL DEFAULT '-infinity',
  -- What it said when it was drawn last, and of which version of the announcement; null where it stands as it was shown.
  drawn         json,
  drawn_version integer,
  PRIMARY KEY (organisation, person, announcement) -- put, clear, drawn, end
);

ALTER TABLE live_cards ENABLE ROW LEVEL SECURITY;
ALTER TABLE live_cards FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON live_cards USING (is_inside(organisation));

CREATE FUNCTION clear_live_cards(of_organisation text, of_person text, its_message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM live_cards l
  WHERE l.organisation = of_organisation AND l.person = of_person AND l.message = its_message;
END
$$;

CREATE FUNCTION put_live_card(
  of_organisation text, of_person text, its_announcement text, its_showing text, its_message text,
  shown_at timestamptz, due_at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM live_cards l
  WHERE l.organisation = of_organisation AND l.person = of_person AND l.message = its_message;
  INSERT INTO live_cards AS known (organisation, person, announcement, showing, message, shown, due)
  VALUES (of_organisation, of_person, its_announcement, its_showing, its_message, shown_at, due_at)
  ON CONFLICT ON CONSTRAINT live_cards_pkey DO UPDATE
  SET showing = its_showing, message = its_message, shown = shown_at, due = due_at, leased_until = '-infinity',
      drawn = NULL, drawn_version = NULL;
END
$$;

CREATE FUNCTION claim_live_cards(now_at timestamptz, lease_end timestamptz, at_most integer) RETURNS SETOF live_cards
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    WITH open AS (
      SELECT l.organisation, l.person, l.announcement FROM live_cards l
      WHERE l.leased_until <= now_at AND (l.due <= now_at OR l.drawn_version <> (
        SELECT a.version FROM announcements a WHERE a.organisation = l.organisation AND a.id = l.announcement
      ))
      ORDER BY l.due, l.organisation, l.person, l.announcement LIMIT at_most
      FOR UPDATE OF l SKIP LOCKED
    ), taken AS (
      UPDATE live_cards l SET leased_until = lease_end FROM open o
      WHERE l.organisation = o.organisation AND l.person = o.person AND l.announcement = o.announcement
      RETURNING l.*
    )
    SELECT * FROM taken t ORDER BY t.due, t.organisation, t.person, t.announcement;
  PERFORM ask_as('');
END
$$;

CREATE FUNCTION drawn_live_card(
  of_organisation text, of_person text, its_announcement text, its_showing text,
  as_drawn json, of_version integer, due_at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  UPDATE live_cards l SET drawn = as_drawn, drawn_version = of_version, due = due_at, leased_until = '-infinity'
  WHERE l.organisation = of_organisation AND l.person = of_person AND l.announcement = its_announcement
    AND l.showing = its_showing;
END
$$;

CREATE FUNCTION end_live_card(of_organisation text, of_person text, its_announcement text, its_showing text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM live_cards l
  WHERE l.organisation = of_organisation AND l.person = of_person AND l.announcement = its_announcement
    AND l.showing = its_showing;
END
$$;
