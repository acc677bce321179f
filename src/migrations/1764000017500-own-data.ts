import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People read what the log and the ledger of e-mails have of themselves, and may have themselves erased: GDPR articles 15, 17
 * and 20; see docs/decisions/0008.
 */
export class OwnData1764000017500 implements MigrationInterface {
  name = 'OwnData1764000017500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- An address that can't be anybody's (RFC 2606), and is never the same twice.
      CREATE FUNCTION erased_address(person_id uuid) RETURNS text LANGUAGE sql IMMUTABLE STRICT
        RETURN 'erased-' || person_id || '@erased.invalid';

      CREATE POLICY own ON audit_event FOR SELECT TO smart_care_app USING (actor_person_id = (SELECT app_person()));
      CREATE POLICY own ON email FOR SELECT TO smart_care_app USING (person_id = (SELECT app_person()));

      -- Of an erased person the row stays, for the log to point at. The former address only until the worker has
      -- taken it out of the ledger and the invitations.
      ALTER TABLE person ADD COLUMN erased_at timestamptz, ADD COLUMN former_email text,
        ADD CONSTRAINT person_erased_has_no_address CHECK (erased_at IS NULL OR email = erased_address(id)),
        ADD CONSTRAINT person_former_email_of_erased CHECK (former_email IS NULL OR erased_at IS NOT NULL);
      CREATE INDEX person_to_forget ON person (id) WHERE former_email IS NOT NULL;
      GRANT UPDATE (former_email) ON person TO smart_care_worker;
      GRANT DELETE ON notice_choice TO smart_care_app;
      CREATE POLICY lab ON notice_choice FOR SELECT TO smart_care_app USING ((SELECT app_scope()) = 'lab');
      CREATE POLICY erase ON notice_choice FOR DELETE TO smart_care_app USING ((SELECT app_scope()) = 'lab');
      GRANT UPDATE (email, revoked_at) ON invitation TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      REVOKE UPDATE (email, revoked_at) ON invitation FROM smart_care_worker;
      DROP POLICY lab ON notice_choice;
      DROP POLICY erase ON notice_choice;
      REVOKE DELETE ON notice_choice FROM smart_care_app;
      REVOKE UPDATE (former_email) ON person FROM smart_care_worker;
      ALTER TABLE person DROP COLUMN erased_at, DROP COLUMN former_email;
      DROP POLICY own ON audit_event;
      DROP POLICY own ON email;
      DROP FUNCTION erased_address;
    `);
  }
}
