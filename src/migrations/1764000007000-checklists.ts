import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published template versions, which never change, and the checklists that requests answer. */
export class Checklists1764000007000 implements MigrationInterface {
  name = 'Checklists1764000007000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- The intake's questions, and which version of each template stands beside them.
      CREATE TABLE catalogue_version (
        version text PRIMARY KEY,
        content jsonb NOT NULL,
        published_at timestamptz NOT NULL
      );
      CREATE TABLE template_version (
        template_key text NOT NULL,
        version text NOT NULL,
        position smallint NOT NULL,
        content jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        PRIMARY KEY (template_key, version)
      );
      CREATE TRIGGER published BEFORE UPDATE OR DELETE OR TRUNCATE ON catalogue_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER published BEFORE UPDATE OR DELETE OR TRUNCATE ON template_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON catalogue_version, template_version TO smart_care_app, smart_care_worker;

      CREATE TABLE checklist (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        folder_id uuid NOT NULL,
        intake jsonb NOT NULL DEFAULT '{}',
        catalogue_version text NOT NULL REFERENCES catalogue_version,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (id, organisation_id),
        FOREIGN KEY (folder_id, organisation_id) REFERENCES folder (id, organisation_id)
      );
      CALL own_by_organisation('checklist');
      GRANT SELECT, INSERT, UPDATE ON checklist TO smart_care_app;

      -- An item that no longer applies keeps its answer: the intake may change back.
      CREATE TABLE checklist_item (
        checklist_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        item_key text NOT NULL,
        template_key text NOT NULL,
        template_version text NOT NULL,
        position smallint NOT NULL,
        mandatory boolean NOT NULL,
        evidence_required boolean NOT NULL,
        applies boolean NOT NULL,
        answer text CHECK (answer IN ('yes', 'partly', 'no', 'not-applicable')),
        explanation text NOT NULL DEFAULT '' CHECK (length(explanation) <= 10000),
        answered_by uuid REFERENCES person,
        answered_at timestamptz,
        verdict text NOT NULL DEFAULT 'pending' CHECK (verdict IN ('pending', 'met', 'met-with-condition',
          'more-information-needed', 'not-met', 'not-applicable', 'waived')),
        verdict_reason text,
        verdict_by uuid REFERENCES person,
        verdict_at timestamptz,
        valid_until timestamptz,
        condition_due date,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (checklist_id, item_key),
        FOREIGN KEY (checklist_id, organisation_id) REFERENCES checklist (id, organisation_id),
        FOREIGN KEY (template_key, template_version) REFERENCES template_version (template_key, version),
        CONSTRAINT checklist_item_reason_given CHECK (verdict IN ('pending', 'met') OR verdict_reason IS NOT NULL),
        CONSTRAINT checklist_item_waiver_ends CHECK (verdict <> 'waived' OR valid_until IS NOT NULL),
        UNIQUE (checklist_id, item_key, organisation_id)
      );
      CALL own_by_organisation('checklist_item');
      GRANT SELECT, INSERT, UPDATE ON checklist_item TO smart_care_app;

      CREATE TABLE evidence (
        checklist_id uuid NOT NULL,
        item_key text NOT NULL,
        organisation_id uuid NOT NULL,
        file_id uuid NOT NULL,
        added_by uuid NOT NULL REFERENCES person,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (checklist_id, item_key, file_id),
        FOREIGN KEY (checklist_id, item_key, organisation_id) REFERENCES checklist_item (checklist_id, item_key, organisation_id),
        FOREIGN KEY (file_id, organisation_id) REFERENCES file (id, organisation_id)
      );
      CALL own_by_organisation('evidence');
      GRANT SELECT, INSERT, DELETE ON evidence TO smart_care_app;

      -- Every verdict that was ever given; the item carries the one that holds.
      CREATE TABLE verdict (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        checklist_id uuid NOT NULL,
        item_key text NOT NULL,
        organisation_id uuid NOT NULL,
        word text NOT NULL,
        reason text,
        valid_until timestamptz,
        condition_due date,
        given_by uuid NOT NULL REFERENCES person,
        given_at timestamptz NOT NULL,
        FOREIGN KEY (checklist_id, item_key, organisation_id) REFERENCES checklist_item (checklist_id, item_key, organisation_id)
      );
      CREATE INDEX verdict_item ON verdict (checklist_id, item_key, id);
      CALL own_by_organisation('verdict');
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON verdict
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON verdict TO smart_care_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE verdict, evidence, checklist_item, checklist, template_version, catalogue_version`);
  }
}
