-- No walls here: sites are shared, whoever owns them, and say nothing about anybody.
CREATE TABLE sites (
  id    text COLLATE "C" PRIMARY KEY,
  -- As the domain has it: nothing in it is asked for by itself.
  about json NOT NULL
);

CREATE TABLE spaces (
  id    text COLLATE "C" PRIMARY KEY,
  site  text COLLATE "C" NOT NULL REFERENCES sites,
  kind  text COLLATE "C" NOT NULL CHECK (kind IN ('desk', 'room')),
  name  text COLLATE "C" NOT NULL,
  about json NOT NULL
);
-- spaces
CREATE INDEX spaces_of_a_site ON spaces (site, kind, name, id);

CREATE FUNCTION all_sites() RETURNS SETOF json LANGUAGE sql STABLE AS $$
  SELECT about FROM sites ORDER BY id
$$;

CREATE FUNCTION spaces_of_site(of_site text, of_kind text) RETURNS SETOF json LANGUAGE sql STABLE AS $$
  SELECT about FROM spaces WHERE site = of_site AND kind = of_kind ORDER BY name, id
$$;

CREATE FUNCTION space_with_id(of_id text) RETURNS SETOF json LANGUAGE sql STABLE AS $$
  SELECT about FROM spaces WHERE id = of_id
$$;

-- Replaces the sites that are brought, with all their spaces.
CREATE FUNCTION import_sites(brought_sites json, brought_spaces json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  named text[] := ARRAY(SELECT site ->> 'id' FROM json_array_elements(brought_sites) AS site);
BEGIN
  -- One import after another: two might wait for each other's rows.
  PERFORM pg_advisory_xact_lock(hashtextextended('import of sites', 0));
  INSERT INTO sites (id, about)
    SELECT site ->> 'id', site FROM json_array_elements(brought_sites) AS site
    ON CONFLICT (id) DO UPDATE SET about = excluded.about;
  DELETE FROM spaces WHERE site = ANY (named);
  IF EXISTS (SELECT FROM json_array_elements(brought_spaces) AS space WHERE space ->> 'site' <> ALL (named)) THEN
    RAISE EXCEPTION 'A space is in a site that is not in the import.';
  END IF;
  INSERT INTO spaces (id, site, kind, name, about)
    SELECT space ->> 'id', space ->> 'site', space ->> 'kind', space ->> 'name', space
    FROM json_array_elements(brought_spaces) AS space;
  PERFORM pg_notify('nomade', 'sites');
END
$$;
