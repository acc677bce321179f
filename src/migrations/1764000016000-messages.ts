import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a company and the lab write to each other about a request, and how far each reader has read. */
export class Messages1764000016000 implements MigrationInterface {
  name = 'Messages1764000016000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE message (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        test_request_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person,
        side text NOT NULL CHECK (side IN ('company', 'lab')),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
        said_at timestamptz NOT NULL,
        -- Within a request each message is later than those that were there when it came: who has read up to one has read all before.
        CONSTRAINT message_in_turn UNIQUE (test_request_id, said_at),
        FOREIGN KEY (test_request_id, organisation_id) REFERENCES test_request (id, organisation_id)
      );
      CALL own_by_organisation('message');
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON message
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON message TO smart_care_app;
      -- E-mails count messages; they never say what is in them.
      GRANT SELECT (id, test_request_id, author_id, side, said_at) ON message TO smart_care_worker;

      CREATE TABLE message_seen (
        person_id uuid NOT NULL REFERENCES person,
        test_request_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        -- When the last message was said that the person has read.
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, test_request_id),
        FOREIGN KEY (test_request_id, organisation_id) REFERENCES test_request (id, organisation_id)
      );
      CALL own_by_organisation('message_seen');
      CREATE POLICY own ON message_seen AS RESTRICTIVE TO smart_care_app USING (person_id = (SELECT app_person()));
      GRANT SELECT, INSERT, UPDATE ON message_seen TO smart_care_app;
      GRANT SELECT ON message_seen TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE message_seen, message`);
  }
}
