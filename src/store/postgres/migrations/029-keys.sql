-- Keys of ours, in hexadecimal, with which we seal what others carry for us. No wall: they are nobody's, and a process
-- asks for them before it knows of any organisation. A row that is deleted voids everything that was sealed with it.
CREATE TABLE keys (
  name text COLLATE "C" PRIMARY KEY, -- key
  key  text COLLATE "C" NOT NULL CHECK (key ~ '^[0-9a-f]{64}$')
);

-- The key of this name, which is `fresh` where there was none.
CREATE FUNCTION key_named(of_name text, fresh text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('');
  INSERT INTO keys VALUES (of_name, fresh) ON CONFLICT DO NOTHING;
  RETURN (SELECT key FROM keys WHERE name = of_name);
END
$$;
