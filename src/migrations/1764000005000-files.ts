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

      -- The id is also the key of the bytes in the storage, which are there before the row is.
      CREATE TABLE file (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        folder_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
        media_type text NOT NULL,
        size_bytes integer NOT NULL CHECK (size_bytes > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        uploaded_by uuid NOT NULL REFERENCES person,
        uploaded_at timestamptz NOT NULL,
        removed_at timestamptz,
        FOREIGN KEY (folder_id, organisation_id) REFERENCES folder (id, organisation_id),
        UNIQUE (id, organisation_id)
      );
      CREATE INDEX file_folder ON file (folder_id) WHERE removed_at IS NULL;
      CALL own_by_organisation('file');
      GRANT SELECT, INSERT, UPDATE ON file TO smart_care_app;
      GRANT SELECT ON file TO smart_care_worker;

      -- Bytes that are to go from the storage when it is time: those of a removed file, and those of an upload that was
      -- never written down as a file. It holds no one's data, and the file may not exist: hence no organisation, no key to it.
      CREATE TABLE file_removal (
        file_id uuid PRIMARY KEY,
        due_at timestamptz NOT NULL
      );
      CREATE INDEX file_removal_due ON file_removal (due_at);
      GRANT SELECT, INSERT, DELETE ON file_removal TO smart_care_app;
      GRANT SELECT, DELETE ON file_removal TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE file_removal, file, folder`);
  }
}
