#!/usr/bin/env bash
# Run once by PostgreSQL's image, on an empty volume: a database for each service and for Keycloak, with an owner that
# can reach nothing else.
set -euo pipefail

for name in intake assessment programme progress identity; do
  password=${name^^}_DATABASE_PASSWORD
  DATABASE_PASSWORD=${!password} psql --username postgres --set ON_ERROR_STOP=1 --set name="$name" <<'SQL'
\getenv password DATABASE_PASSWORD
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
done
