-- Which embedded stores were moved into this database. No wall: it says nothing about anybody.
CREATE TABLE moves (
  store    text        COLLATE "C" PRIMARY KEY,
  begun    timestamptz NOT NULL,
  -- Everything was read back and found to be the same: it is for the marker beside the old file to decide.
  verified timestamptz,
  -- The old store was given up. Until then nobody may serve people from here.
  finished timestamptz
);
