import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only log, and the inbox of events that are still to be turned into notices. */
export class Audit1764000002000 implements MigrationInterface {
  name = 'Audit1764000002000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE audit_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        type text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        organisation_id uuid,
        actor_kind text NOT NULL CHECK (actor_kind IN ('anonymous', 'person', 'invited', 'worker')),
        actor_person_id uuid,
        data jsonb NOT NULL DEFAULT '{}',
        request_id text NOT NULL
      );
      CREATE INDEX audit_event_subject ON audit_event (subject_id, id);
      CREATE INDEX audit_event_organisation ON audit_event (organisation_id, id);
      CREATE INDEX audit_event_type ON audit_event (type, id);
      ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
      CREATE POLICY organisation ON audit_event FOR SELECT TO smart_care_app
        USING (app_scope() = 'lab' OR organisation_id = ANY (app_organisations()));
      CREATE POLICY record ON audit_event FOR INSERT TO smart_care_app
        WITH CHECK (actor_person_id IS NOT DISTINCT FROM app_person());
      CREATE POLICY worker ON audit_event TO smart_care_worker USING (true);
      GRANT SELECT, INSERT ON audit_event TO smart_care_app, smart_care_worker;
      GRANT USAGE ON SEQUENCE audit_event_id_seq TO smart_care_app, smart_care_worker;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE notice_inbox (
        event_id bigint PRIMARY KEY REFERENCES audit_event
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
      GRANT INSERT ON notice_inbox TO smart_care_app;
      GRANT SELECT, INSERT, DELETE, UPDATE ON notice_inbox TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE notice_inbox, audit_event`);
  }
}
