-- The roles and the database of Smart Care Lab. Once, as a superuser, before the program's first start:
--
--   DATABASE_OWNER_PASSWORD=… DATABASE_APP_PASSWORD=… DATABASE_WORKER_PASSWORD=… \
--     psql -v ON_ERROR_STOP=1 -f docs/operations/roles.sql postgres://postgres@HOST:5432/postgres
--
-- docker-compose.yml runs this same file. What it is for: docs/operations/database.md.

\getenv owner_password DATABASE_OWNER_PASSWORD
\getenv app_password DATABASE_APP_PASSWORD
\getenv worker_password DATABASE_WORKER_PASSWORD

BEGIN;

-- What migrations grant to, by these very names. Nobody signs in as them.
CREATE ROLE smart_care_app NOLOGIN;
CREATE ROLE smart_care_worker NOLOGIN;

-- Whoever signs in. The owner migrates; the other two own nothing and can't bypass row-level security.
CREATE ROLE smart_care_lab_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE smart_care_lab_app LOGIN PASSWORD :'app_password' IN ROLE smart_care_app;
CREATE ROLE smart_care_lab_worker LOGIN PASSWORD :'worker_password' IN ROLE smart_care_worker;

COMMIT;

-- The same text order and case rules on every machine.
CREATE DATABASE smart_care_lab OWNER smart_care_lab_owner
  TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';

REVOKE CONNECT, TEMPORARY ON DATABASE smart_care_lab FROM PUBLIC;
GRANT CONNECT ON DATABASE smart_care_lab TO smart_care_app, smart_care_worker;
