import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sign-in library's own tables (their names and columns are its own), attempts that are counted, and who a session is. */
export class SignIn1764000004000 implements MigrationInterface {
  name = 'SignIn1764000004000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA auth;
      REVOKE ALL ON SCHEMA auth FROM PUBLIC;
      GRANT USAGE ON SCHEMA auth TO smart_care_app;

      CREATE TABLE auth."user" (
        "id" uuid PRIMARY KEY REFERENCES public.person,
        "name" text NOT NULL,
        "email" text NOT NULL UNIQUE CHECK ("email" = lower("email")),
        "emailVerified" boolean NOT NULL,
        "image" text,
        "createdAt" timestamptz NOT NULL DEFAULT now(),
        "updatedAt" timestamptz NOT NULL DEFAULT now()
      );

      -- "expiresAt" is the absolute end; "updatedAt" is when the session was last used, to within a few minutes.
      CREATE TABLE auth.session (
        "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        "expiresAt" timestamptz NOT NULL,
        "token" text NOT NULL UNIQUE,
        "createdAt" timestamptz NOT NULL DEFAULT now(),
        "updatedAt" timestamptz NOT NULL,
        "ipAddress" text,
        "userAgent" text,
        "userId" uuid NOT NULL REFERENCES auth."user" ON DELETE CASCADE
      );
      CREATE INDEX session_by_user ON auth.session ("userId");
      CREATE INDEX session_by_end ON auth.session ("expiresAt");

      CREATE TABLE auth.account (
        "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        "accountId" text NOT NULL,
        "providerId" text NOT NULL,
        "userId" uuid NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        "scope" text,
        "password" text,
        "createdAt" timestamptz NOT NULL DEFAULT now(),
        "updatedAt" timestamptz NOT NULL,
        UNIQUE ("providerId", "accountId")
      );
      CREATE INDEX account_by_user ON auth.account ("userId");

      CREATE TABLE auth.verification (
        "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        "identifier" text NOT NULL,
        "value" text NOT NULL,
        "expiresAt" timestamptz NOT NULL,
        "createdAt" timestamptz NOT NULL DEFAULT now(),
        "updatedAt" timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX verification_identifier ON auth.verification ("identifier");

      -- Ours: how often something was tried in its window, under a keyed hash of who tried it.
      CREATE TABLE auth.attempt (
        key text PRIMARY KEY,
        count integer NOT NULL,
        until timestamptz NOT NULL
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO smart_care_app;

      -- Who a session is and what they may be called, in one round trip. It runs as the program's role, under the policies,
      -- and says who acts for as long as the statement takes.
      CREATE FUNCTION auth.session_actor(wanted text, idle_max interval, seen_every interval)
      RETURNS TABLE (person_id uuid, language text, memberships json) LANGUAGE plpgsql AS $$
      DECLARE
        who uuid;
        seen timestamptz;
      BEGIN
        SELECT s."userId", s."updatedAt" INTO who, seen FROM auth.session s
        WHERE s."token" = wanted AND s."expiresAt" > now() AND s."updatedAt" > now() - idle_max;
        IF NOT FOUND THEN
          RETURN;
        END IF;
        IF seen < now() - seen_every THEN
          UPDATE auth.session SET "updatedAt" = now() WHERE "token" = wanted;
        END IF;
        PERFORM set_config('app.scope', 'company', true), set_config('app.person', who::text, true);
        PERFORM set_config('app.organisations', coalesce(array_agg(m.organisation_id), '{}')::text, true)
        FROM public.membership m WHERE m.person_id = who AND m.ended_at IS NULL;
        RETURN QUERY
        SELECT p.id, p.language, coalesce(
          (SELECT json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role, 'standing', o.standing))
           FROM public.membership m JOIN public.organisation o ON o.id = m.organisation_id
           WHERE m.person_id = who AND m.ended_at IS NULL), '[]')
        FROM public.person p WHERE p.id = who;
      END $$;
      REVOKE EXECUTE ON FUNCTION auth.session_actor FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION auth.session_actor TO smart_care_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA auth CASCADE`);
  }
}
