import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to be told what and when; one row per e-mail that is owed; the breaker of the channel that they go by. */
export class Notifications1764000009000 implements MigrationInterface {
  name = 'Notifications1764000009000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- When each kind of notice goes, where the lab has set it; a kind without a row goes at once.
      CREATE TABLE notice_timing (
        kind text PRIMARY KEY,
        mode text NOT NULL CHECK (mode IN ('at-once', 'collected')),
        times text[] NOT NULL DEFAULT '{}' CHECK (cardinality(times) <= 12),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT notice_timing_has_times CHECK ((mode = 'collected') = (cardinality(times) > 0))
      );
      GRANT SELECT, INSERT, UPDATE ON notice_timing TO smart_care_app;
      GRANT SELECT ON notice_timing TO smart_care_worker;

      CREATE TABLE notice (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        -- Null: said by the calendar, not by an event.
        event_id bigint REFERENCES audit_event,
        kind text NOT NULL,
        organisation_id uuid,
        subject_id uuid NOT NULL,
        -- What makes a second notice of the same kind about the same subject a new one, not a repetition.
        subject_version text NOT NULL,
        due_at timestamptz NOT NULL,
        status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'addressed', 'dropped')),
        drop_reason text,
        data jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        CONSTRAINT notice_once UNIQUE (kind, subject_id, subject_version),
        CONSTRAINT notice_dropped_for_a_reason CHECK ((status = 'dropped') = (drop_reason IS NOT NULL))
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
      CREATE INDEX notice_due ON notice (due_at) WHERE status = 'planned';
      CREATE INDEX notice_subject ON notice (subject_id);
      CREATE INDEX notice_readable ON notice (created_at) WHERE data <> '{}' AND status <> 'planned';

      CREATE TABLE email (
        id uuid PRIMARY KEY,
        notice_id uuid REFERENCES notice,
        kind text NOT NULL,
        organisation_id uuid,
        subject_id uuid NOT NULL,
        subject_version text NOT NULL,
        person_id uuid,
        address text NOT NULL,
        language text NOT NULL CHECK (language IN ('nb', 'en')),
        message_id text NOT NULL UNIQUE,
        -- What it says, in no language yet; null when it was kept for long enough.
        content jsonb,
        -- A link that lets its reader in: the program's role may write it and never read it, and it goes when it was sent.
        secret text,
        -- Of one that carries a calendar entry: uid, method, sequence, place.
        calendar jsonb,
        calendar_sequence integer GENERATED ALWAYS AS ((calendar ->> 'sequence')::integer) STORED,
        status text NOT NULL DEFAULT 'owed' CHECK (status IN ('owed', 'sent', 'given-up', 'dropped')),
        drop_reason text,
        due_at timestamptz NOT NULL,
        -- Failures that were the e-mail's own; an outage of the channel does not count.
        attempts_count integer NOT NULL DEFAULT 0,
        -- How often the server may have taken it without our hearing so.
        ambiguous_count integer NOT NULL DEFAULT 0,
        lease_owner uuid,
        lease_until timestamptz,
        -- On its way to the server at this moment, as far as its owner lives.
        sending boolean NOT NULL DEFAULT false,
        last_error text,
        server_answer text,
        sent_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT email_once UNIQUE (kind, subject_id, subject_version, address),
        CONSTRAINT email_secret_only_while_owed CHECK (secret IS NULL OR status = 'owed'),
        CONSTRAINT email_sent_at_a_time CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT email_dropped_for_a_reason CHECK ((status = 'dropped') = (drop_reason IS NOT NULL))
      ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
              autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);
      CREATE INDEX email_due ON email (due_at) WHERE status = 'owed';
      CREATE INDEX email_given_up ON email (created_at DESC, id DESC) WHERE status = 'given-up';
      CREATE INDEX email_ledger ON email (created_at DESC, id DESC);
      CREATE INDEX email_subject ON email (subject_id);
      CREATE INDEX email_notice ON email (notice_id);
      CREATE INDEX email_readable ON email (created_at) WHERE content IS NOT NULL AND status <> 'owed';

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
      CREATE POLICY lab ON email FOR SELECT TO smart_care_app USING (app_scope() = 'lab');
      CREATE POLICY retry ON email FOR UPDATE TO smart_care_app
        USING (app_scope() = 'lab' AND status = 'given-up') WITH CHECK (status = 'owed');
      -- The letters that let people in are owed by whatever transaction made their secret.
      CREATE POLICY letter ON email FOR INSERT TO smart_care_app
        WITH CHECK (secret IS NOT NULL AND notice_id IS NULL AND status = 'owed');
      CREATE POLICY worker ON notice TO smart_care_worker USING (true);
      CREATE POLICY worker ON email TO smart_care_worker USING (true);
      GRANT SELECT (id, notice_id, kind, organisation_id, subject_id, subject_version, person_id, address, language,
          message_id, content, calendar, calendar_sequence, status, drop_reason, due_at, attempts_count, ambiguous_count,
          last_error, server_answer, sent_at, created_at),
        INSERT, UPDATE (status, due_at, attempts_count, ambiguous_count) ON email TO smart_care_app;
      GRANT SELECT ON mail_channel TO smart_care_app;
      GRANT SELECT, INSERT, UPDATE ON notice, email TO smart_care_worker;
      GRANT SELECT, UPDATE ON mail_channel TO smart_care_worker;
      -- E-mails count a checklist's open items and conditions; they never say which.
      GRANT SELECT (checklist_id, applies, verdict) ON checklist_item TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      REVOKE SELECT (checklist_id, applies, verdict) ON checklist_item FROM smart_care_worker;
      DROP TABLE mail_channel, email, notice, notice_timing;
    `);
  }
}
