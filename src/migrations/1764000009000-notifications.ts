import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to be told what and when; one row per e-mail that is owed. */
export class Notifications1764000009000 implements MigrationInterface {
  name = 'Notifications1764000009000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- When each kind of notice goes; a kind without a row goes at once.
      CREATE TABLE notice_timing (
        kind text PRIMARY KEY,
        mode text NOT NULL CHECK (mode IN ('at-once', 'collected')),
        times text[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT notice_timing_has_times CHECK (mode = 'at-once' OR cardinality(times) > 0)
      );
      GRANT SELECT, INSERT, UPDATE ON notice_timing TO smart_care_app;
      GRANT SELECT ON notice_timing TO smart_care_worker;

      CREATE TABLE notice (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        event_id bigint REFERENCES audit_event,
        kind text NOT NULL,
        organisation_id uuid,
        subject_id uuid NOT NULL,
        -- What makes a second notice of the same kind about the same subject a new one, not a repetition.
        subject_version text NOT NULL,
        due_at timestamptz NOT NULL,
        status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'addressed', 'dropped')),
        data jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        CONSTRAINT notice_once UNIQUE (kind, subject_id, subject_version)
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
      CREATE INDEX notice_due ON notice (due_at) WHERE status = 'planned';
      CREATE INDEX notice_subject ON notice (subject_id);

      CREATE TABLE email (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        notice_id uuid REFERENCES notice,
        kind text NOT NULL,
        organisation_id uuid,
        subject_id uuid NOT NULL,
        subject_version text NOT NULL,
        person_id uuid,
        address text NOT NULL,
        language text NOT NULL CHECK (language IN ('nb', 'en')),
        message_id text NOT NULL UNIQUE,
        content jsonb NOT NULL,
        status text NOT NULL DEFAULT 'owed' CHECK (status IN ('owed', 'sent', 'given-up', 'dropped')),
        due_at timestamptz NOT NULL,
        attempts_count integer NOT NULL DEFAULT 0,
        lease_owner uuid,
        lease_until timestamptz,
        ambiguous_count integer NOT NULL DEFAULT 0,
        last_error text,
        server_answer text,
        sent_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT email_once UNIQUE (kind, subject_id, subject_version, address)
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
              autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);
      CREATE INDEX email_due ON email (due_at) WHERE status = 'owed';
      CREATE INDEX email_ledger ON email (created_at DESC, id DESC);
      CREATE INDEX email_subject ON email (subject_id);

      -- One breaker for the channel, shared by all processes.
      CREATE TABLE mail_channel (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        broken_since timestamptz,
        next_probe_at timestamptz,
        last_error text
      );
      INSERT INTO mail_channel DEFAULT VALUES;

      ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notice FORCE ROW LEVEL SECURITY;
      ALTER TABLE email ENABLE ROW LEVEL SECURITY;
      ALTER TABLE email FORCE ROW LEVEL SECURITY;
      CREATE POLICY lab ON notice FOR SELECT TO smart_care_app USING (app_scope() = 'lab');
      CREATE POLICY lab ON email FOR SELECT TO smart_care_app USING (app_scope() = 'lab');
      CREATE POLICY worker ON notice TO smart_care_worker USING (true);
      CREATE POLICY worker ON email TO smart_care_worker USING (true);
      GRANT SELECT ON notice, email, mail_channel TO smart_care_app;
      GRANT SELECT, INSERT, UPDATE ON notice, email TO smart_care_worker;
      GRANT SELECT, UPDATE ON mail_channel TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE mail_channel, email, notice, notice_timing`);
  }
}
