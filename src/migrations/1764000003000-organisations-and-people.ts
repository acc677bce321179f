import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations and their standing, the lab's settings, persons, memberships, invitations. */
export class OrganisationsAndPeople1764000003000 implements MigrationInterface {
  name = 'OrganisationsAndPeople1764000003000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Nine digits, the last a mod-11 check digit over weights 3 2 7 6 5 4 3 2 (Brønnøysundregistrene).
      CREATE FUNCTION is_organisation_number(number text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
        RETURN number ~ '^[0-9]{9}$' AND (
          SELECT (11 - sum(substr(number, n, 1)::int * (ARRAY[3,2,7,6,5,4,3,2])[n]) % 11) % 11 = substr(number, 9, 1)::int
          FROM generate_series(1, 8) AS n);

      CREATE TABLE organisation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('lab', 'company', 'municipality', 'public-body')),
        is_lab boolean NOT NULL GENERATED ALWAYS AS (kind = 'lab') STORED,
        name text COLLATE "nb-x-icu" NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        number text CHECK (length(number) BETWEEN 1 AND 40),
        standing text NOT NULL DEFAULT 'active' CHECK (standing IN ('active', 'suspended')),
        standing_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT organisation_number_unique UNIQUE (country, number),
        CONSTRAINT organisation_number_valid CHECK (country <> 'NO' OR is_organisation_number(number)),
        -- A lab may be a project of others, without a number of its own.
        CONSTRAINT organisation_has_number CHECK (number IS NOT NULL OR kind = 'lab'),
        CONSTRAINT organisation_lab_stays CHECK (standing = 'active' OR kind <> 'lab'),
        CONSTRAINT organisation_suspension_has_reason CHECK (standing = 'active' OR standing_reason IS NOT NULL),
        UNIQUE (id, is_lab)
      );
      CREATE UNIQUE INDEX organisation_one_lab ON organisation (is_lab) WHERE is_lab;
      CREATE INDEX organisation_name ON organisation (name, id);
      ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
      ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT, UPDATE ON organisation TO smart_care_app;
      GRANT SELECT ON organisation TO smart_care_worker;

      CREATE TABLE lab_setting (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        four_eyes boolean NOT NULL DEFAULT true,
        zone text NOT NULL DEFAULT 'Europe/Oslo',
        holds_per_organisation_max integer NOT NULL DEFAULT 3 CHECK (holds_per_organisation_max BETWEEN 1 AND 100),
        decision_working_days_max integer NOT NULL DEFAULT 15 CHECK (decision_working_days_max BETWEEN 1 AND 60),
        decision_warning_hours integer NOT NULL DEFAULT 48 CHECK (decision_warning_hours BETWEEN 1 AND 720),
        version integer NOT NULL DEFAULT 1
      );
      INSERT INTO lab_setting DEFAULT VALUES;
      GRANT SELECT, UPDATE ON lab_setting TO smart_care_app;
      GRANT SELECT ON lab_setting TO smart_care_worker;

      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text COLLATE "nb-x-icu" NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        language text NOT NULL DEFAULT 'nb' CHECK (language IN ('nb', 'en')),
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX person_email_unique ON person (email);

      CREATE TABLE membership (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES person,
        role text NOT NULL CHECK (role IN ('member', 'administrator', 'lab-staff', 'reviewer', 'lab-manager', 'auditor')),
        is_lab boolean NOT NULL GENERATED ALWAYS AS (role NOT IN ('member', 'administrator')) STORED,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        -- The lab's roles are given in the lab alone, a company's never there.
        CONSTRAINT membership_role_fits_organisation FOREIGN KEY (organisation_id, is_lab) REFERENCES organisation (id, is_lab)
      );
      CREATE UNIQUE INDEX membership_unique ON membership (organisation_id, person_id, role) WHERE ended_at IS NULL;
      CREATE INDEX membership_person ON membership (person_id) WHERE ended_at IS NULL;
      CALL own_by_organisation('membership');
      -- People see who they are, and who works at the lab.
      CREATE POLICY own ON membership FOR SELECT TO smart_care_app USING (person_id = app_person() OR is_lab);
      GRANT SELECT, INSERT, UPDATE ON membership TO smart_care_app;
      GRANT SELECT ON membership TO smart_care_worker;

      ALTER TABLE person ENABLE ROW LEVEL SECURITY;
      ALTER TABLE person FORCE ROW LEVEL SECURITY;
      CREATE POLICY colleague ON person TO smart_care_app USING (
        app_scope() = 'lab' OR id = app_person()
        OR EXISTS (SELECT FROM membership m WHERE m.person_id = person.id
                   AND (m.is_lab OR m.organisation_id = ANY (app_organisations()))));
      CREATE POLICY invited ON person FOR INSERT TO smart_care_app
        WITH CHECK (app_scope() = 'invited' AND id = app_person());
      CREATE POLICY worker ON person TO smart_care_worker USING (true);
      GRANT SELECT, INSERT, UPDATE ON person TO smart_care_app;
      GRANT SELECT ON person TO smart_care_worker;

      -- An organisation that has people keeps an administrator (the lab: a manager). The lock makes two who leave at once
      -- take turns, so that the second one is refused.
      CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.role NOT IN ('administrator', 'lab-manager') OR OLD.ended_at IS NOT NULL
           OR (NEW.role = OLD.role AND NEW.ended_at IS NULL) THEN
          RETURN NEW;
        END IF;
        PERFORM FROM organisation WHERE id = OLD.organisation_id FOR NO KEY UPDATE;
        IF NOT EXISTS (SELECT FROM membership WHERE organisation_id = OLD.organisation_id AND role = OLD.role
                       AND ended_at IS NULL AND id <> OLD.id) THEN
          RAISE EXCEPTION 'the last % may not leave', OLD.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_keeps_an_administrator';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keeps_an_administrator BEFORE UPDATE ON membership
        FOR EACH ROW EXECUTE FUNCTION keep_an_administrator();

      CREATE TABLE invitation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        role text NOT NULL CHECK (role IN ('member', 'administrator', 'lab-staff', 'reviewer', 'lab-manager', 'auditor')),
        is_lab boolean NOT NULL GENERATED ALWAYS AS (role NOT IN ('member', 'administrator')) STORED,
        language text NOT NULL DEFAULT 'nb' CHECK (language IN ('nb', 'en')),
        token_hash text NOT NULL UNIQUE,
        invited_by uuid REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz,
        FOREIGN KEY (organisation_id, is_lab) REFERENCES organisation (id, is_lab)
      );
      CREATE UNIQUE INDEX invitation_open ON invitation (organisation_id, email, role)
        WHERE accepted_at IS NULL AND revoked_at IS NULL;
      CALL own_by_organisation('invitation');
      CREATE POLICY invited ON invitation TO smart_care_app USING (token_hash = app_invitation());
      -- Who is invited makes themselves what the invitation says, and nothing else.
      CREATE POLICY invited ON membership FOR INSERT TO smart_care_app WITH CHECK (
        app_scope() = 'invited' AND person_id = app_person()
        AND EXISTS (SELECT FROM invitation i WHERE i.organisation_id = membership.organisation_id AND i.role = membership.role
                    AND i.token_hash = app_invitation() AND i.accepted_at IS NULL AND i.revoked_at IS NULL));
      GRANT SELECT, INSERT, UPDATE ON invitation TO smart_care_app;
      GRANT SELECT ON invitation TO smart_care_worker;

      CREATE POLICY organisation ON organisation TO smart_care_app
        USING (app_scope() = 'lab' OR id = ANY (app_organisations()));
      CREATE POLICY invited ON organisation FOR SELECT TO smart_care_app
        USING (app_scope() = 'invited' AND id IN (SELECT organisation_id FROM invitation));
      CREATE POLICY worker ON organisation TO smart_care_worker USING (true);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE invitation, membership, person, lab_setting, organisation CASCADE;
      DROP FUNCTION keep_an_administrator, is_organisation_number;
    `);
  }
}
