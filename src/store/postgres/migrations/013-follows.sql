-- Who wants to be told when somebody and they are in the same place. Not partitioned: a few for each person. It stands in
-- the organisation of the one who follows.
CREATE TABLE follows (
  organisation          text COLLATE "C" NOT NULL,
  person                text COLLATE "C" NOT NULL,
  followed_organisation text COLLATE "C" NOT NULL,
  followed              text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, person, followed_organisation, followed) -- put, drop, followedBy, ofOrganisation
);

-- followersOf
CREATE INDEX follows_by_followed ON follows (followed_organisation, followed, organisation, person);

ALTER TABLE follows ENABLE ROW LEVEL SECURITY;
ALTER TABLE follows FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON follows USING (is_inside(organisation));

CREATE FUNCTION put_follow(of_organisation text, of_person text, other_organisation text, other text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO follows (organisation, person, followed_organisation, followed)
    VALUES (of_organisation, of_person, other_organisation, other)
    ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION drop_follow(of_organisation text, of_person text, other_organisation text, other text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  DELETE FROM follows f
    WHERE f.organisation = of_organisation AND f.person = of_person
      AND f.followed_organisation = other_organisation AND f.followed = other;
END
$$;

CREATE FUNCTION followed_by(of_organisation text, of_person text) RETURNS TABLE (organisation text, person text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT f.followed_organisation, f.followed FROM follows f
    WHERE f.organisation = of_organisation AND f.person = of_person
    ORDER BY f.followed_organisation, f.followed;
END
$$;

-- Of every organisation: whoever is followed may know who it is, wherever they work.
CREATE FUNCTION followers_of(other_organisation text, other text) RETURNS TABLE (organisation text, person text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT f.organisation, f.person FROM follows f
    WHERE f.followed_organisation = other_organisation AND f.followed = other
    ORDER BY f.organisation, f.person;
  PERFORM ask_as('');
END
$$;

-- What comes after one of them; from the first on, where none is given.
CREATE FUNCTION follows_of(of_organisation text, after_person text, after_organisation text, after_followed text,
                           at_most integer)
RETURNS TABLE (person text, followed_organisation text, followed text) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY
    SELECT f.person, f.followed_organisation, f.followed FROM follows f
    WHERE f.organisation = of_organisation
      AND (f.person, f.followed_organisation, f.followed)
        > (coalesce(after_person, ''), coalesce(after_organisation, ''), coalesce(after_followed, ''))
    ORDER BY f.person, f.followed_organisation, f.followed
    LIMIT at_most;
END
$$;
