-- What administrations have published for their people, every version of it. Not partitioned: some hundreds for each.
CREATE TABLE guidelines (
  organisation text        COLLATE "C" NOT NULL,
  id           text        COLLATE "C" NOT NULL,
  version      integer     NOT NULL CHECK (version > 0),
  from_day     date        NOT NULL,
  published    timestamptz NOT NULL,
  texts        jsonb       NOT NULL,
  withdrawn    boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (organisation, id, version) -- publish, withdraw, published, revision, versionsOf
);

ALTER TABLE guidelines ENABLE ROW LEVEL SECURITY;
ALTER TABLE guidelines FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON guidelines USING (is_inside(organisation));

CREATE FUNCTION publish_guideline(
  of_organisation text, its_id text, its_version integer, its_from date, at timestamptz, its_texts jsonb
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  is_next boolean;
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM take_turn('guideline ' || of_organisation || ' ' || its_id);
  is_next := (SELECT count(*) = its_version - 1 FROM guidelines g WHERE g.organisation = of_organisation AND g.id = its_id);
  IF is_next THEN
    INSERT INTO guidelines (organisation, id, version, from_day, published, texts)
    VALUES (of_organisation, its_id, its_version, its_from, at, its_texts);
  END IF;
  RETURN is_next;
END
$$;

CREATE FUNCTION withdraw_guideline(of_organisation text, its_id text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  PERFORM take_turn('guideline ' || of_organisation || ' ' || its_id);
  UPDATE guidelines g SET withdrawn = true
  WHERE g.organisation = of_organisation AND g.id = its_id AND NOT g.withdrawn;
  RETURN FOUND;
END
$$;

-- Each version is published once, and withdrawn once at most.
CREATE FUNCTION guidelines_revision(of_organisation text) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN (SELECT count(*) + count(*) FILTER (WHERE g.withdrawn) FROM guidelines g WHERE g.organisation = of_organisation);
END
$$;

CREATE FUNCTION published_guidelines(of_organisation text) RETURNS TABLE (guidelines json, revision integer)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT
    coalesce(json_agg(g ORDER BY g.id, g.version) FILTER (WHERE NOT g.withdrawn), '[]'),
    (count(*) + count(*) FILTER (WHERE g.withdrawn))::integer
  FROM guidelines g WHERE g.organisation = of_organisation;
END
$$;

CREATE FUNCTION versions_of_guideline(of_organisation text, its_id text) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN (SELECT count(*) FROM guidelines g WHERE g.organisation = of_organisation AND g.id = its_id);
END
$$;
