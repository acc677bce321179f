import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash chain over the log: blocks of events, each bound to the block before it. */
export class AuditSeal1764000015500 implements MigrationInterface {
  name = 'AuditSeal1764000015500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Column by column, so that a column that is added later does not change what was sealed before it.
      CREATE FUNCTION audit_event_digest(e audit_event) RETURNS bytea LANGUAGE sql STABLE
      RETURN sha256(convert_to(jsonb_build_array(e.id, extract(epoch FROM e.at), e.type, e.subject_type, e.subject_id,
        e.organisation_id, e.actor_kind, e.actor_person_id, e.data, e.request_id)::text, 'UTF8'));

      -- What seals these events when the block before them has that hash; a block without events has none.
      CREATE FUNCTION audit_block(previous bytea, after_id bigint, last_id bigint)
      RETURNS TABLE (first_event_id bigint, last_event_id bigint, event_count integer, hash bytea) LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT min(e.id), max(e.id), count(*)::integer,
               sha256(previous || string_agg(audit_event_digest(e), ''::bytea ORDER BY e.id))
        FROM audit_event e WHERE e.id > after_id AND e.id <= last_id;
      END;

      CREATE TABLE audit_seal (
        position integer PRIMARY KEY CHECK (position >= 1),
        first_event_id bigint NOT NULL,
        last_event_id bigint NOT NULL UNIQUE,
        event_count integer NOT NULL CHECK (event_count BETWEEN 1 AND 1000),
        previous_hash bytea NOT NULL UNIQUE CHECK (octet_length(previous_hash) = 32),
        hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
        sealed_at timestamptz NOT NULL,
        CHECK (first_event_id <= last_event_id)
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- How far the last walk through the chain has come: one row.
      CREATE TABLE audit_seal_check (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        begun_at timestamptz NOT NULL,
        ended_at timestamptz,
        position integer NOT NULL,
        broken_at_position integer
      );
      GRANT SELECT ON audit_seal, audit_seal_check TO smart_care_app;
      GRANT SELECT, INSERT ON audit_seal TO smart_care_worker;
      GRANT SELECT, INSERT, UPDATE ON audit_seal_check TO smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE audit_seal_check, audit_seal;
      DROP FUNCTION audit_block, audit_event_digest;
    `);
  }
}
