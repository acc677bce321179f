import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where tests are done, when it is open, and the claims that bookings have on what can be in one place only. */
export class Testbeds1764000006000 implements MigrationInterface {
  name = 'Testbeds1764000006000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE site (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        key text NOT NULL UNIQUE CHECK (key ~ '^[a-z0-9-]{1,60}$'),
        name_nb text NOT NULL,
        name_en text NOT NULL,
        address text NOT NULL,
        directions_nb text NOT NULL DEFAULT '',
        directions_en text NOT NULL DEFAULT '',
        -- Europe's clocks differ from UTC by whole hours: the grid of starts is the same on the wall and in UTC.
        zone text NOT NULL DEFAULT 'Europe/Oslo' CHECK (zone ~ '^(Europe|Arctic)/'),
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        host_organisation_id uuid REFERENCES organisation,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE testbed (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        site_id uuid NOT NULL REFERENCES site,
        key text NOT NULL UNIQUE CHECK (key ~ '^[a-z0-9-]{1,60}$'),
        kind text NOT NULL CHECK (kind IN ('show-apartment', 'usability-lab', 'user-cafe', 'interoperability-rig',
          'simulation-room', 'nursing-home-ward', 'private-homes', 'electronics-bench', 'other')),
        name_nb text NOT NULL,
        name_en text NOT NULL,
        description_nb text NOT NULL DEFAULT '',
        description_en text NOT NULL DEFAULT '',
        demands_nb text NOT NULL DEFAULT '',
        demands_en text NOT NULL DEFAULT '',
        shortest_minutes integer NOT NULL CHECK (shortest_minutes BETWEEN 5 AND 10080),
        longest_minutes integer NOT NULL CHECK (longest_minutes <= 20160),
        grid_minutes integer NOT NULL CHECK (grid_minutes IN (5, 10, 15, 20, 30, 60)),
        buffer_before_minutes integer NOT NULL DEFAULT 0 CHECK (buffer_before_minutes BETWEEN 0 AND 1440),
        buffer_after_minutes integer NOT NULL DEFAULT 0 CHECK (buffer_after_minutes BETWEEN 0 AND 1440),
        lead_hours integer NOT NULL DEFAULT 24 CHECK (lead_hours BETWEEN 0 AND 2160),
        horizon_days integer NOT NULL DEFAULT 180 CHECK (horizon_days BETWEEN 1 AND 730),
        cancellation_hours integer NOT NULL DEFAULT 48 CHECK (cancellation_hours BETWEEN 0 AND 2160),
        hold_hours integer NOT NULL DEFAULT 48 CHECK (hold_hours BETWEEN 1 AND 336),
        open_on_public_holidays boolean NOT NULL DEFAULT false,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (id, site_id),
        CONSTRAINT testbed_longest_not_under_shortest CHECK (longest_minutes >= shortest_minutes),
        CONSTRAINT testbed_lengths_on_grid CHECK (shortest_minutes % grid_minutes = 0 AND longest_minutes % grid_minutes = 0)
      );
      CREATE INDEX testbed_site ON testbed (site_id);

      -- Whatever can be in one place only: a station, a test leader.
      CREATE TABLE resource (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('station', 'person'))
      );

      CREATE TABLE station (
        id uuid PRIMARY KEY REFERENCES resource,
        testbed_id uuid NOT NULL REFERENCES testbed,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        active boolean NOT NULL DEFAULT true,
        UNIQUE (testbed_id, name)
      );

      -- Wall-clock rules of the site's zone; closes_at 24:00 is midnight at the day's end.
      CREATE TABLE opening_hours (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        testbed_id uuid NOT NULL REFERENCES testbed,
        weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        opens_at time NOT NULL,
        closes_at time NOT NULL,
        valid_from date NOT NULL DEFAULT '2000-01-01',
        valid_until date,
        CONSTRAINT opening_hours_in_order CHECK (opens_at < closes_at),
        CONSTRAINT opening_hours_every_five_minutes CHECK (
          extract(epoch FROM opens_at)::integer % 300 = 0 AND extract(epoch FROM closes_at)::integer % 300 = 0),
        CONSTRAINT opening_hours_validity_in_order CHECK (valid_until IS NULL OR valid_from <= valid_until)
      );
      CREATE INDEX opening_hours_testbed ON opening_hours (testbed_id, weekday);
      CREATE INDEX opening_hours_first ON opening_hours (weekday, opens_at, closes_at);

      CREATE TABLE closure (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        site_id uuid NOT NULL REFERENCES site,
        -- Null: the whole site.
        testbed_id uuid,
        kind text NOT NULL DEFAULT 'closed' CHECK (kind IN ('closed', 'maintenance')),
        period tstzrange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
        reason_nb text NOT NULL,
        reason_en text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (testbed_id, site_id) REFERENCES testbed (id, site_id)
      );
      CREATE INDEX closure_period ON closure USING gist (period);

      CREATE TABLE public_holiday (
        day date PRIMARY KEY,
        name_nb text NOT NULL,
        name_en text NOT NULL
      );

      -- No two claims on one resource overlap while both are alive. No organisation, no policy: a policy would hide rivals
      -- from the pre-check. "blocked" (buffers included) is never updated; "alive" only ever ends sooner or is confirmed.
      CREATE TABLE claim (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        booking_id uuid NOT NULL,
        move_id uuid,
        resource_id uuid NOT NULL REFERENCES resource,
        blocked tstzrange NOT NULL CHECK (NOT isempty(blocked) AND NOT lower_inf(blocked) AND NOT upper_inf(blocked)),
        -- The booked time itself, which opening hours and closures bind; null: all of "blocked".
        period tstzrange CHECK (NOT isempty(period) AND period <@ blocked),
        alive tstzrange NOT NULL CHECK (NOT lower_inf(alive)),
        -- A testbed's longest booking with its longest buffers: what bounds every search for what runs at a moment.
        CONSTRAINT claim_bounded CHECK (upper(blocked) - lower(blocked) <= interval '16 days'),
        CONSTRAINT claim_no_double_booking
          EXCLUDE USING gist (resource_id WITH =, blocked WITH &&, alive WITH &&)
      );
      CREATE INDEX claim_booking ON claim (booking_id);
      -- A day's look back finds nearly all that run at a moment; the few that are longer have an index of their own.
      CREATE INDEX claim_resource ON claim (resource_id, lower(blocked)) INCLUDE (blocked, alive);
      CREATE INDEX claim_long ON claim (resource_id, lower(blocked)) INCLUDE (blocked, alive)
        WHERE upper(blocked) - lower(blocked) > interval '1 day';

      GRANT SELECT ON site, testbed, resource, station, opening_hours, closure, public_holiday, claim
        TO smart_care_app, smart_care_worker;
      GRANT INSERT, UPDATE ON site, testbed, station TO smart_care_app;
      GRANT INSERT ON resource, claim TO smart_care_app;
      GRANT INSERT, UPDATE, DELETE ON opening_hours, closure TO smart_care_app;
      GRANT UPDATE (alive) ON claim TO smart_care_app, smart_care_worker;
      GRANT INSERT, UPDATE ON public_holiday TO smart_care_app, smart_care_worker;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE claim, public_holiday, closure, opening_hours, station, resource, testbed, site`);
  }
}
