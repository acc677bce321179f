import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts, as policies read it; what every organisation-owned table gets; requests that must not count twice. */
export class Foundation1764000001000 implements MigrationInterface {
  name = 'Foundation1764000001000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO smart_care_app, smart_care_worker;

      CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN current_setting('app.scope', true);
      CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.person', true), '')::uuid;
      CREATE FUNCTION app_organisations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(nullif(current_setting('app.organisations', true), '')::uuid[], '{}');
      CREATE FUNCTION app_invitation() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('app.invitation', true), '');

      -- The lab sees every organisation's rows, an organisation its own, the worker what it is granted; nobody else any.
      CREATE PROCEDURE own_by_organisation(owned regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY organisation ON %s TO smart_care_app
          USING (app_scope() = ''lab'' OR organisation_id = ANY (app_organisations()))', owned);
        EXECUTE format('CREATE POLICY worker ON %s TO smart_care_worker USING (true)', owned);
      END $$;

      -- For tables that are written once: the message is for whoever tries it with a mightier role than the program's.
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;

      CREATE TABLE idempotency_key (
        person_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        fingerprint text NOT NULL,
        answer json,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
      ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
      ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON idempotency_key TO smart_care_app USING (person_id = app_person());
      CREATE POLICY worker ON idempotency_key TO smart_care_worker USING (true);
      GRANT SELECT, INSERT, UPDATE ON idempotency_key TO smart_care_app;
      GRANT SELECT, DELETE ON idempotency_key TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE idempotency_key;
      DROP FUNCTION refuse_change;
      DROP PROCEDURE own_by_organisation;
      DROP FUNCTION app_invitation, app_organisations, app_person, app_scope;
    `);
  }
}
