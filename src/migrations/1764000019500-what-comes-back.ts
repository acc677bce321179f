import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mails that were returned or complained of, the addresses that they did not reach, and answers to invitations. */
export class WhatComesBack1764000019500 implements MigrationInterface {
  name = 'WhatComesBack1764000019500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE email
        ADD COLUMN returned_as text CHECK (returned_as IN ('bounced', 'complained')),
        ADD COLUMN returned_at timestamptz,
        ADD CONSTRAINT email_returned_at_a_time CHECK ((returned_as IS NULL) = (returned_at IS NULL)),
        DROP CONSTRAINT email_sent_at_a_time,
        -- One that was sent and came back is given up, and its sending is not forgotten.
        ADD CONSTRAINT email_sent_at_a_time CHECK (CASE status WHEN 'sent' THEN sent_at IS NOT NULL
          WHEN 'given-up' THEN (sent_at IS NULL) OR returned_as = 'bounced' ELSE sent_at IS NULL END);
      CREATE INDEX email_complained ON email (returned_at) WHERE returned_as = 'complained';
      GRANT SELECT (returned_as, returned_at), UPDATE (returned_as, returned_at, sent_at) ON email TO smart_care_app;

      -- Addresses that e-mails came back from, until the lab says that they are well.
      CREATE TABLE failing_address (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        address text NOT NULL UNIQUE CHECK (address = lower(address)),
        because text NOT NULL CHECK (because IN ('bounced', 'complained')),
        reason text NOT NULL CHECK (length(reason) <= 500),
        email_id uuid NOT NULL REFERENCES email,
        since timestamptz NOT NULL
      );
      CREATE INDEX failing_address_newest ON failing_address (since DESC, id DESC);
      ALTER TABLE failing_address ENABLE ROW LEVEL SECURITY;
      ALTER TABLE failing_address FORCE ROW LEVEL SECURITY;
      CREATE POLICY lab ON failing_address TO smart_care_app USING (app_scope() = 'lab');
      CREATE POLICY worker ON failing_address TO smart_care_worker USING (true);
      GRANT SELECT, DELETE ON failing_address TO smart_care_app;
      GRANT SELECT, INSERT, UPDATE ON failing_address TO smart_care_worker;

      -- What somebody's calendar program last answered to the invitation to a booking.
      CREATE TABLE invitation_answer (
        booking_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        address text NOT NULL CHECK (address = lower(address)),
        answer text NOT NULL CHECK (answer IN ('accepted', 'declined', 'tentative')),
        -- Of the invitation that was answered, and when its reader did so by their own clock: the latest counts (RFC 5546 §2.1.5).
        sequence integer NOT NULL,
        stamped_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (booking_id, address),
        FOREIGN KEY (booking_id, organisation_id) REFERENCES booking (id, organisation_id)
      );
      ALTER TABLE invitation_answer ENABLE ROW LEVEL SECURITY;
      ALTER TABLE invitation_answer FORCE ROW LEVEL SECURITY;
      CREATE POLICY lab ON invitation_answer FOR SELECT TO smart_care_app USING (app_scope() = 'lab');
      CREATE POLICY worker ON invitation_answer TO smart_care_worker USING (true);
      GRANT SELECT ON invitation_answer TO smart_care_app;
      GRANT SELECT, INSERT, UPDATE ON invitation_answer TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE invitation_answer, failing_address;
      UPDATE email SET sent_at = NULL WHERE status = 'given-up';
      ALTER TABLE email DROP CONSTRAINT email_sent_at_a_time,
        ADD CONSTRAINT email_sent_at_a_time CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
        DROP COLUMN returned_as, DROP COLUMN returned_at;
      REVOKE UPDATE (sent_at) ON email FROM smart_care_app;
    `);
  }
}
