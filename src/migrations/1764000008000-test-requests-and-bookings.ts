import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members ask for, and the time that they are promised. */
export class TestRequestsAndBookings1764000008000 implements MigrationInterface {
  name = 'TestRequestsAndBookings1764000008000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE test_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation,
        -- Drawn at random: a number that counted would tell competitors how many requests there are.
        number text NOT NULL UNIQUE CHECK (number ~ '^SCL-[0-9A-HJKMNP-TV-Z]{6}$'),
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'submitted', 'in-review', 'changes-requested',
          'approved', 'slot-needed', 'in-test', 'reported', 'closed', 'declined', 'withdrawn', 'cancelled')),
        product_name text NOT NULL CHECK (length(product_name) BETWEEN 1 AND 200),
        product_version text NOT NULL DEFAULT '' CHECK (length(product_version) <= 80),
        purpose text NOT NULL DEFAULT '' CHECK (length(purpose) <= 10000),
        wished_testbed_ids uuid[] NOT NULL DEFAULT '{}',
        wished_from date,
        wished_until date,
        checklist_id uuid NOT NULL,
        created_by uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        submitted_by uuid REFERENCES person,
        rounds_count smallint NOT NULL DEFAULT 0,
        decided_at timestamptz,
        decided_by uuid REFERENCES person,
        reason text CHECK (length(reason) <= 4000),
        report_file_id uuid,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (id, organisation_id),
        UNIQUE (checklist_id),
        FOREIGN KEY (checklist_id, organisation_id) REFERENCES checklist (id, organisation_id),
        FOREIGN KEY (report_file_id, organisation_id) REFERENCES file (id, organisation_id),
        CONSTRAINT test_request_wish_in_order CHECK (wished_from IS NULL OR wished_until IS NULL OR wished_from <= wished_until)
      );
      CREATE INDEX test_request_organisation ON test_request (organisation_id, created_at DESC, id DESC);
      CREATE INDEX test_request_all ON test_request (created_at DESC, id DESC);
      CREATE INDEX test_request_queue ON test_request (submitted_at, id)
        WHERE status IN ('submitted', 'in-review');
      CALL own_by_organisation('test_request');
      GRANT SELECT, INSERT, UPDATE ON test_request TO smart_care_app;
      GRANT SELECT ON test_request TO smart_care_worker;
      GRANT UPDATE (status, version) ON test_request TO smart_care_worker;

      CREATE TABLE booking (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        test_request_id uuid NOT NULL,
        testbed_id uuid NOT NULL REFERENCES testbed,
        period tstzrange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
        status text NOT NULL CHECK (status IN ('held', 'requested', 'confirmed', 'checked-in', 'completed',
          'declined', 'cancelled', 'expired', 'no-show')),
        -- A hold's end, or a request's decision deadline; nothing once it is decided.
        expires_at timestamptz,
        extended boolean NOT NULL DEFAULT false,
        -- RFC 5545 SEQUENCE: rises with each change that calendars must learn of; the UID is the id, for ever.
        calendar_sequence integer NOT NULL DEFAULT 0,
        test_leader_id uuid REFERENCES person,
        held_by uuid NOT NULL REFERENCES person,
        held_at timestamptz NOT NULL,
        reason text CHECK (length(reason) <= 4000),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (id, organisation_id),
        FOREIGN KEY (test_request_id, organisation_id) REFERENCES test_request (id, organisation_id),
        CONSTRAINT booking_expiry_fits_status CHECK ((status IN ('held', 'requested')) = (expires_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX booking_one_live_per_request ON booking (test_request_id)
        WHERE status IN ('held', 'requested', 'confirmed', 'checked-in');
      CREATE INDEX booking_organisation ON booking (organisation_id, lower(period) DESC, id DESC);
      CREATE INDEX booking_all ON booking (lower(period) DESC, id DESC);
      CREATE INDEX booking_request ON booking (test_request_id);
      CREATE INDEX booking_calendar ON booking (testbed_id, lower(period));
      CREATE INDEX booking_expiry ON booking (expires_at) WHERE expires_at IS NOT NULL;
      CREATE INDEX booking_holds ON booking (organisation_id, expires_at) WHERE status = 'held';
      CALL own_by_organisation('booking');
      GRANT SELECT, INSERT, UPDATE ON booking TO smart_care_app;
      GRANT SELECT ON booking TO smart_care_worker;
      GRANT UPDATE (status, expires_at, version) ON booking TO smart_care_worker;

      ALTER TABLE claim ADD CONSTRAINT claim_of_booking FOREIGN KEY (booking_id) REFERENCES booking;

      CREATE TABLE booking_move (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        testbed_id uuid NOT NULL REFERENCES testbed,
        period tstzrange NOT NULL CHECK (NOT isempty(period)),
        status text NOT NULL CHECK (status IN ('requested', 'approved', 'declined', 'withdrawn', 'expired')),
        expires_at timestamptz NOT NULL,
        requested_by uuid NOT NULL REFERENCES person,
        requested_at timestamptz NOT NULL,
        decided_by uuid REFERENCES person,
        decided_at timestamptz,
        reason text CHECK (length(reason) <= 4000),
        FOREIGN KEY (booking_id, organisation_id) REFERENCES booking (id, organisation_id)
      );
      CREATE UNIQUE INDEX booking_move_one_open ON booking_move (booking_id) WHERE status = 'requested';
      CREATE INDEX booking_move_expiry ON booking_move (expires_at) WHERE status = 'requested';
      CALL own_by_organisation('booking_move');
      GRANT SELECT, INSERT, UPDATE ON booking_move TO smart_care_app;
      GRANT SELECT ON booking_move TO smart_care_worker;
      GRANT UPDATE (status) ON booking_move TO smart_care_worker;
      ALTER TABLE claim ADD CONSTRAINT claim_of_move FOREIGN KEY (move_id) REFERENCES booking_move;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE claim DROP CONSTRAINT claim_of_move, DROP CONSTRAINT claim_of_booking;
      DROP TABLE booking_move, booking, test_request;
    `);
  }
}
