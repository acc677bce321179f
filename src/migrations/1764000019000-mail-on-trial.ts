import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mended mail channel tries one e-mail before it is trusted with all; what a dead sender had in hand is found. */
export class MailOnTrial1764000019000 implements MigrationInterface {
  name = 'MailOnTrial1764000019000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE mail_channel
        ADD COLUMN last_probe_at timestamptz,
        -- Broken and with no next probe, it is on trial: one e-mail at a time, of all processes together.
        ADD COLUMN trial_email_id uuid,
        -- E-mails put off at their first attempt since one was accepted.
        ADD COLUMN put_offs_count integer NOT NULL DEFAULT 0;
      CREATE INDEX email_in_hand ON email (lease_until) WHERE sending;
      -- That an e-mail may have arrived is never forgotten, not even when a manager has it sent again.
      REVOKE UPDATE (ambiguous_count) ON email FROM smart_care_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT UPDATE (ambiguous_count) ON email TO smart_care_app;
      DROP INDEX email_in_hand;
      ALTER TABLE mail_channel DROP COLUMN last_probe_at, DROP COLUMN trial_email_id, DROP COLUMN put_offs_count;
    `);
  }
}
