-- Notices that nobody is to be told before an instant, since they are not at work: they are due then.
CREATE FUNCTION postpone_notices(organisations text[], keys text[], at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ask_as('*');
  UPDATE outbox SET due = at, next_at = at, leased_until = '-infinity'
  FROM unnest(organisations, keys) AS n (organisation, key)
  WHERE outbox.organisation = n.organisation AND outbox.key = n.key AND NOT told;
  PERFORM ask_as('');
END
$$;
