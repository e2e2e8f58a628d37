#!/bin/sh
# Makes the role and the database of Nomade, on an empty PostgreSQL: a role that is no superuser, so that the second wall
# between organisations (row-level security) holds for it.
set -eu
psql --username postgres --set password="$(cat /run/secrets/database-password)" <<'SQL'
CREATE ROLE nomade LOGIN PASSWORD :'password';
CREATE DATABASE nomade OWNER nomade;
SQL
