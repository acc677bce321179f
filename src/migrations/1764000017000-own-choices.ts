import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person has chosen of the e-mails that they get, and the e-mails that wait to go together, once a day. */
export class OwnChoices1764000017000 implements MigrationInterface {
  name = 'OwnChoices1764000017000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE notice_choice (
        person_id uuid PRIMARY KEY REFERENCES person,
        off text[] NOT NULL DEFAULT '{}' CHECK (cardinality(off) <= 100),
        daily_at text CHECK (daily_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        version integer NOT NULL DEFAULT 1
      );
      ALTER TABLE notice_choice ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notice_choice FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON notice_choice TO smart_care_app USING (person_id = (SELECT app_person()));
      CREATE POLICY worker ON notice_choice TO smart_care_worker USING (true);
      GRANT SELECT, INSERT, UPDATE ON notice_choice TO smart_care_app;
      GRANT SELECT ON notice_choice TO smart_care_worker;

      -- One that waits to go with others is not sent by itself; one that went with others names the e-mail that it went in.
      ALTER TABLE email ADD COLUMN waits_for_day boolean NOT NULL DEFAULT false, ADD COLUMN gathered_in uuid REFERENCES email;
      CREATE INDEX email_waits_for_day ON email (due_at) WHERE waits_for_day AND status = 'owed';
      CREATE INDEX email_gathered_in ON email (gathered_in) WHERE gathered_in IS NOT NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE email DROP COLUMN waits_for_day, DROP COLUMN gathered_in;
      DROP TABLE notice_choice;
    `);
  }
}
