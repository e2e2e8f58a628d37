-- Has no wall: it says nothing about anybody, and is asked for before it is known whose account wrote.
CREATE TABLE organisations (
  id    text COLLATE "C" PRIMARY KEY,
  -- As the domain has it: nothing in it is asked for by itself.
  about json NOT NULL
);

CREATE TABLE people (
  id           text   COLLATE "C" PRIMARY KEY,
  organisation text   COLLATE "C" NOT NULL REFERENCES organisations,
  name         text   COLLATE "C" NOT NULL,
  -- Lower case.
  email        text   COLLATE "C" NOT NULL,
  language     text   COLLATE "C" NOT NULL,
  roles        text[] NOT NULL,
  home         text   COLLATE "C",

  -- byEmail. Looked at when a statement ends: an import may give two people each other's address.
  CONSTRAINT one_address_for_a_person UNIQUE (organisation, email) DEFERRABLE INITIALLY IMMEDIATE
);
-- everybody
CREATE INDEX people_of_an_organisation ON people (organisation, name, id);

CREATE TABLE teams (
  id           text COLLATE "C" PRIMARY KEY,
  organisation text COLLATE "C" NOT NULL REFERENCES organisations,
  name         text COLLATE "C" NOT NULL,
  members      json NOT NULL
);

CREATE TABLE identities (
  platform     text COLLATE "C" NOT NULL,
  realm        text COLLATE "C" NOT NULL,
  account      text COLLATE "C" NOT NULL,
  organisation text COLLATE "C" NOT NULL REFERENCES organisations,
  person       text COLLATE "C" NOT NULL REFERENCES people ON DELETE CASCADE,

  -- byIdentity
  PRIMARY KEY (platform, realm, account),
  CONSTRAINT one_account_in_a_realm UNIQUE (person, platform, realm)
);

ALTER TABLE people ENABLE ROW LEVEL SECURITY;
ALTER TABLE people FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON people USING (is_inside(organisation));
ALTER TABLE teams ENABLE ROW LEVEL SECURITY;
ALTER TABLE teams FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON teams USING (is_inside(organisation));
ALTER TABLE identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE identities FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON identities USING (is_inside(organisation));

CREATE FUNCTION all_organisations() RETURNS SETOF json LANGUAGE sql STABLE AS $$
  SELECT about FROM organisations ORDER BY id
$$;

CREATE FUNCTION person_of(of_organisation text, person text) RETURNS SETOF people LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM people WHERE id = person AND organisation = of_organisation;
END
$$;

CREATE FUNCTION person_with_email(of_organisation text, address text) RETURNS SETOF people LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM people WHERE organisation = of_organisation AND email = address;
END
$$;

CREATE FUNCTION everybody_of(of_organisation text) RETURNS SETOF people LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  RETURN QUERY SELECT * FROM people WHERE organisation = of_organisation ORDER BY name, id;
END
$$;

-- Sees every organisation: who is behind an account is asked before it is known for which one.
-- The n-th account is the n-th of each list; `place` is n, from 0.
CREATE FUNCTION people_behind(platforms text[], realms text[], accounts text[])
RETURNS TABLE (place integer, person json) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  RETURN QUERY
    SELECT (asked.n - 1)::integer, to_json(p)
    FROM unnest(platforms, realms, accounts) WITH ORDINALITY AS asked (platform, realm, account, n)
    JOIN identities i USING (platform, realm, account)
    JOIN people p ON p.id = i.person;
  PERFORM ask_as('');
END
$$;

-- Ties the account to the person; false where either has another already, or the person is not of the organisation.
CREATE FUNCTION link_account(of_organisation text, to_person text, on_platform text, in_realm text, of_account text)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as(of_organisation);
  INSERT INTO identities (platform, realm, account, organisation, person)
    SELECT on_platform, in_realm, of_account, of_organisation, id
    FROM people WHERE id = to_person AND organisation = of_organisation
    ON CONFLICT DO NOTHING;
  RETURN FOUND;
END
$$;

-- Takes every import whole, or none: [{organisation, people, teams, identities: [{person, identity}]}].
CREATE FUNCTION import_people(imports json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  brought json;
  of_organisation text;
BEGIN
  -- One import after another: two might wait for each other's rows.
  PERFORM pg_advisory_xact_lock(hashtextextended('import of people', 0));
  FOR brought IN SELECT * FROM json_array_elements(imports) LOOP
    of_organisation := brought #>> '{organisation,id}';
    PERFORM ask_as('*');
    PERFORM refuse_what_is_of_others(of_organisation, brought);
    PERFORM ask_as(of_organisation);
    INSERT INTO organisations (id, about) VALUES (of_organisation, brought -> 'organisation')
      ON CONFLICT (id) DO UPDATE SET about = excluded.about;
    INSERT INTO teams (id, organisation, name, members)
      SELECT id, organisation, name, members
      FROM json_to_recordset(brought -> 'teams') AS team (id text, organisation text, name text, members json)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, members = excluded.members;
    PERFORM take_people(brought -> 'people');
    PERFORM tie_accounts(of_organisation, brought -> 'identities');
  END LOOP;
  PERFORM pg_notify('nomade', 'organisations');
END
$$;

CREATE FUNCTION refuse_what_is_of_others(of_organisation text, brought json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM json_to_recordset(brought -> 'people') AS b (id text, organisation text) LEFT JOIN people p USING (id)
    WHERE b.organisation <> of_organisation OR p.organisation <> of_organisation
    UNION ALL
    SELECT FROM json_to_recordset(brought -> 'teams') AS b (id text, organisation text) LEFT JOIN teams t USING (id)
    WHERE b.organisation <> of_organisation OR t.organisation <> of_organisation
    UNION ALL
    SELECT FROM accounts_in(brought -> 'identities') JOIN identities i USING (platform, realm, account)
    WHERE i.organisation <> of_organisation
  ) THEN
    RAISE EXCEPTION 'The import has a person, a team or an account of another organisation.';
  END IF;
END
$$;

-- Leaves alone who is the same as before: most people of most imports are.
CREATE FUNCTION take_people(brought json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO people AS known (id, organisation, name, email, language, roles, home)
    SELECT id, organisation, name, email, language, roles, home FROM json_populate_recordset(NULL::people, brought)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, email = excluded.email, language = excluded.language, roles = excluded.roles,
      home = excluded.home
    WHERE known IS DISTINCT FROM excluded;
END
$$;

-- Not in SQL, which would be written into what asks it: behind the wall no index is used for what `->>` takes out.
CREATE FUNCTION accounts_in(ties json)
RETURNS TABLE (n bigint, person text, platform text, realm text, account text) LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN QUERY
    SELECT place, tie ->> 'person', tie #>> '{identity,platform}', tie #>> '{identity,realm}', tie #>> '{identity,user}'
    FROM json_array_elements(ties) WITH ORDINALITY AS each (tie, place);
END
$$;

-- Ties each account in the place of the person's own there, and of a colleague who had it. The last of several counts.
CREATE FUNCTION tie_accounts(of_organisation text, ties json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM accounts_in(ties) t LEFT JOIN people p ON p.id = t.person AND p.organisation = of_organisation
    WHERE p.id IS NULL
  ) THEN
    RAISE EXCEPTION 'An account is for a person who is not there.';
  END IF;
  DELETE FROM identities i USING accounts_in(ties) t
    WHERE i.platform = t.platform AND i.realm = t.realm AND i.account = t.account AND i.person <> t.person;
  DELETE FROM identities i USING accounts_in(ties) t
    WHERE i.person = t.person AND i.platform = t.platform AND i.realm = t.realm AND i.account <> t.account;
  INSERT INTO identities AS known (platform, realm, account, organisation, person)
    SELECT platform, realm, account, of_organisation, person FROM (
      SELECT *, n = max(n) OVER (PARTITION BY platform, realm, account) AS last_of_account,
                n = max(n) OVER (PARTITION BY platform, realm, person) AS last_of_person
      FROM accounts_in(ties)
    ) t
    WHERE last_of_account AND last_of_person
    ON CONFLICT (platform, realm, account) DO UPDATE SET person = excluded.person WHERE known.person <> excluded.person;
END
$$;
