import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has been uploaded: the bytes lie in the storage, the row says what they are and whose. */
export class Files1764000005000 implements MigrationInterface {
  name = 'Files1764000005000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE folder (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation,
        files_count integer NOT NULL DEFAULT 0 CHECK (files_count >= 0),
        size_bytes bigint NOT NULL DEFAULT 0 CHECK (size_bytes >= 0),
        UNIQUE (id, organisation_id)
      );
      CALL own_by_organisation('folder');
      GRANT SELECT, INSERT, UPDATE ON folder TO smart_care_app;

      CREATE TABLE file (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        folder_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
        media_type text NOT NULL,
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        storage_key text NOT NULL UNIQUE,
        uploaded_by uuid REFERENCES person,
        uploaded_at timestamptz NOT NULL,
        removed_at timestamptz,
        FOREIGN KEY (folder_id, organisation_id) REFERENCES folder (id, organisation_id),
        UNIQUE (id, organisation_id)
      );
      CREATE INDEX file_folder ON file (folder_id) WHERE removed_at IS NULL;
      CALL own_by_organisation('file');
      GRANT SELECT, INSERT, UPDATE ON file TO smart_care_app;
      GRANT SELECT, UPDATE ON file TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE file, folder`);
  }
}
