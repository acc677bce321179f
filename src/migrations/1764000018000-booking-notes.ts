import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lab’s people note about a test, for each other. */
export class BookingNotes1764000018000 implements MigrationInterface {
  name = 'BookingNotes1764000018000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE booking_note (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        booking_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        author_id uuid NOT NULL REFERENCES person,
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
        written_at timestamptz NOT NULL,
        FOREIGN KEY (booking_id, organisation_id) REFERENCES booking (id, organisation_id)
      );
      CREATE INDEX booking_note_of_booking ON booking_note (booking_id, written_at DESC);
      ALTER TABLE booking_note ENABLE ROW LEVEL SECURITY;
      ALTER TABLE booking_note FORCE ROW LEVEL SECURITY;
      -- The company whose test it is does not read them.
      CREATE POLICY lab ON booking_note TO smart_care_app USING ((SELECT app_scope()) = 'lab');
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON booking_note
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON booking_note TO smart_care_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE booking_note`);
  }
}
