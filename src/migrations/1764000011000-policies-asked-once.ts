import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts is the same for a whole statement: policies ask it once, no longer for each row. What is asked so, PostgreSQL's
 * planner takes to let half of the rows pass, where it guessed one in a hundred before; so it reads a page from the end of
 * an index now, where it sorted a lab's whole history to find its newest fifty.
 */
export class PoliciesAskedOnce1764000011000 implements MigrationInterface {
  name = 'PoliciesAskedOnce1764000011000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(policies(`(SELECT app_scope() = 'lab')`, `((SELECT app_organisations())::uuid[])`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(policies(`app_scope() = 'lab'`, `(app_organisations())`));
  }
}

const policies = (isLab: string, organisations: string) => `
  CREATE OR REPLACE PROCEDURE own_by_organisation(owned regclass) LANGUAGE plpgsql AS $procedure$
  BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format($policy$CREATE POLICY organisation ON %s TO smart_care_app
      USING (${isLab} OR organisation_id = ANY ${organisations})$policy$, owned);
    EXECUTE format('CREATE POLICY worker ON %s TO smart_care_worker USING (true)', owned);
  END $procedure$;

  DO $$
  DECLARE
    owned text;
  BEGIN
    FOREACH owned IN ARRAY ARRAY['audit_event', 'booking', 'booking_move', 'checklist', 'checklist_item', 'evidence', 'file',
                                 'folder', 'invitation', 'membership', 'test_request', 'verdict'] LOOP
      EXECUTE format($policy$ALTER POLICY organisation ON %I
        USING (${isLab} OR organisation_id = ANY ${organisations})$policy$, owned);
    END LOOP;
  END $$;
  ALTER POLICY organisation ON organisation USING (${isLab} OR id = ANY ${organisations});`;
