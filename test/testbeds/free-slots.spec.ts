import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { publicHolidays } from '../../src/kernel/working-days.js';
import type { Tx } from '../../src/platform/transactions.js';
import { slotReasons } from '../../src/testbeds/slot.rules.js';
import { loadSlotFacts } from '../../src/testbeds/slot.store.js';
import { createTestDatabase } from '../support/database.js';
import { freeStations, gridStarts, type ModelTestbed, reasonsByHand, WallClock } from './slot-model.js';

const zone = 'Europe/Oslo';
const hourMs = 3_600_000;
const holidays = new Set([2026, 2027].flatMap((year) => publicHolidays(year).map((holiday) => holiday.day)));

/** Four days each, from midnight in UTC: an ordinary week, 14 and 17 May, and three nights when the clock changes (one in Easter). */
const weeks = ['2026-06-09', '2026-05-14', '2026-03-27', '2026-10-23', '2027-03-26'].map((day) => {
  const from = new Date(`${day}T00:00Z`);
  const until = new Date(from.getTime() + 4 * 24 * hourMs);
  return { from, until, wall: new WallClock(zone, from, until) };
});

const minutesOfDay = fc.integer({ min: 0, max: 288 }).map((n) => n * 5);
const hours = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    between: fc.uniqueArray(minutesOfDay, { minLength: 2, maxLength: 2 }),
    valid: fc.constantFrom(
      { from: '2000-01-01', until: null },
      { from: '2000-01-01', until: '2026-10-25' },
      { from: '2026-10-25', until: null },
      { from: '2026-05-15', until: '2026-06-10' },
    ),
  })
  .map(({ weekday, between, valid }) => ({
    weekday,
    opens: Math.min(...between),
    closes: Math.max(...between),
    ...valid,
  }));
/** Long hours on every day make the search find something; odd ones beside them make it hard. */
const weekly = fc
  .tuple(fc.constantFrom(true, true, false), minutesOfDay, fc.array(hours, { maxLength: 8 }))
  .map(([daily, from, odd]) => [
    ...(daily ? [1, 2, 3, 4, 5, 6, 7] : []).map((weekday) => {
      const opens = Math.min(from, 840);
      return { weekday, opens, closes: opens + 600, from: '2000-01-01', until: null };
    }),
    ...odd,
  ]);
const span = (longestMinutes: number) =>
  fc.record({ at: fc.integer({ min: -600, max: 4 * 1440 }), minutes: fc.integer({ min: 1, max: longestMinutes }) });
const claim = fc.record({
  span: fc.oneof(
    { weight: 15, arbitrary: span(300) },
    {
      weight: 1,
      arbitrary: fc.record({ at: fc.integer({ min: -8000, max: 0 }), minutes: fc.integer({ min: 1441, max: 12_000 }) }),
    },
  ),
  alive: fc.constantFrom(
    'for ever',
    'for ever',
    'for ever',
    'for an hour',
    'expired',
    'released at once',
    'from tomorrow',
  ),
});
const testbed = fc.record({
  active: fc.constantFrom(true, true, true, true, true, false),
  gridMinutes: fc.constantFrom(5, 15, 20, 30, 60),
  shortest: fc.integer({ min: 1, max: 4 }),
  longest: fc.integer({ min: 4, max: 40 }),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 10, 45),
  bufferAfterMinutes: fc.constantFrom(0, 0, 15, 50),
  leadHours: fc.constantFrom(0, 0, 1, 24),
  horizonDays: fc.constantFrom(1, 3, 180, 180),
  openOnPublicHolidays: fc.boolean(),
  hours: weekly,
  closures: fc.array(fc.record({ span: span(900), wholeSite: fc.boolean() }), { maxLength: 2 }),
  stations: fc.array(
    fc.record({ active: fc.constantFrom(true, true, false), claims: fc.array(claim, { maxLength: 16 }) }),
    { maxLength: 2 },
  ),
});
const lab = fc.record({
  week: fc.nat(weeks.length - 1),
  fromMinutes: fc.integer({ min: 0, max: 1440 }),
  testbeds: fc.array(testbed, { minLength: 1, maxLength: 3 }),
  minutes: fc.constantFrom(30, 60, 60, 120, 300),
  nowMinutes: fc.integer({ min: -2000, max: 2000 }),
  limit: fc.integer({ min: 1, max: 60 }),
  probes: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
});
type Lab = typeof lab extends fc.Arbitrary<infer T> ? T : never;
type Drawn = Lab['testbeds'][number];
type Week = (typeof weeks)[number];

describe('the search for free slots', () => {
  let owner: pg.Client;

  beforeAll(async () => {
    const { ownerUrl } = await createTestDatabase();
    owner = new pg.Client(ownerUrl);
    await owner.connect();
    // Claims without bookings: this role does not check foreign keys.
    await owner.query(`SET session_replication_role = replica`);
    await owner.query(
      `INSERT INTO public_holiday SELECT unnest($1::date[]), 'Fridag', 'Holiday' ON CONFLICT DO NOTHING`,
      [[...holidays]],
    );
  });
  afterAll(() => owner.end());

  /** A transaction that the owner has begun, as the stores take one. */
  const txAt = (now: Date) =>
    ({
      now,
      query: async (text: string, values: unknown[]) => (await owner.query(text, values)).rows,
    }) as unknown as Tx;
  const at = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

  async function build(drawn: Drawn, { week, now, siteId, n }: { week: Week; now: Date; siteId: string; n: number }) {
    const id = randomUUID();
    const bed = {
      ...drawn,
      id,
      key: `bed-${n}`,
      shortestMinutes: drawn.shortest * drawn.gridMinutes,
      longestMinutes: drawn.longest * drawn.gridMinutes,
    };
    await owner.query(
      `INSERT INTO testbed (id, site_id, key, kind, name_nb, name_en, active, shortest_minutes, longest_minutes, grid_minutes,
         buffer_before_minutes, buffer_after_minutes, lead_hours, horizon_days, open_on_public_holidays)
       VALUES ($1, $2, $3, 'other', '', '', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        siteId,
        bed.key,
        bed.active,
        bed.shortestMinutes,
        bed.longestMinutes,
        bed.gridMinutes,
        bed.bufferBeforeMinutes,
        bed.bufferAfterMinutes,
        bed.leadHours,
        bed.horizonDays,
        bed.openOnPublicHolidays,
      ],
    );
    for (const { weekday, opens, closes, from, until } of bed.hours) {
      await owner.query(
        `INSERT INTO opening_hours (testbed_id, weekday, opens_at, closes_at, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, weekday, clock(opens), clock(closes), from, until],
      );
    }
    const closures = bed.closures.map(({ span: { at: start, minutes }, wholeSite }) => ({
      wholeSite,
      start: at(week.from, start),
      end: at(week.from, start + minutes),
    }));
    for (const { start, end, wholeSite } of closures) {
      await owner.query(
        `INSERT INTO closure (site_id, testbed_id, period, reason_nb, reason_en) VALUES ($1, $2, tstzrange($3, $4), '', '')`,
        [siteId, wholeSite ? null : id, start, end],
      );
    }
    const stations: { start: Date; end: Date }[][] = [];
    for (const [place, { active, claims }] of bed.stations.entries()) {
      const kept = await buildStation({ testbedId: id, place, active, claims }, week, now);
      if (active) stations.push(kept);
    }
    return { ...bed, stations, closures };
  }

  /** @returns what its claims block that are alive now or later; rivals of an earlier claim were not let in. */
  async function buildStation(
    {
      testbedId,
      place,
      active,
      claims,
    }: { testbedId: string; place: number; active: boolean; claims: Drawn['stations'][number]['claims'] },
    week: Week,
    now: Date,
  ) {
    const id = randomUUID();
    await owner.query(`INSERT INTO station (id, testbed_id, name, active) VALUES ($1, $2, $3, $4)`, [
      id,
      testbedId,
      `Plass ${place}`,
      active,
    ]);
    const lives = {
      'for ever': [at(now, -1440), null],
      'for an hour': [at(now, -1440), at(now, 60)],
      expired: [at(now, -1440), now],
      'released at once': [now, now],
      'from tomorrow': [at(now, 1440), null],
    };
    const kept: { start: Date; end: Date }[] = [];
    for (const {
      span: { at: start, minutes },
      alive,
    } of claims) {
      const blocked = { start: at(week.from, start), end: at(week.from, start + minutes) };
      const { rowCount } = await owner.query(
        `INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
         VALUES (gen_random_uuid(), $1, tstzrange($2, $3), tstzrange($2, $3), tstzrange($4, $5)) ON CONFLICT DO NOTHING`,
        [id, blocked.start, blocked.end, ...lives[alive]],
      );
      if (rowCount === 1 && alive !== 'expired' && alive !== 'released at once') kept.push(blocked);
    }
    return kept;
  }

  const search = async (asked: string[] | null, from: Date, until: Date, minutes: number, now: Date, limit: number) =>
    (await owner.query('SELECT * FROM free_slots($1, $2, $3, $4, $5, $6)', [asked, from, until, minutes, now, limit]))
      .rows;

  test('finds each slot that nothing is against, none that something is against, and the rule says the same', async () => {
    let [found, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(lab, async ({ week: n, fromMinutes, testbeds, minutes, nowMinutes, limit, probes }) => {
        const week = weeks[n]!;
        await owner.query('BEGIN');
        try {
          const now = at(week.from, nowMinutes);
          const siteId = randomUUID();
          await owner.query(`INSERT INTO site (id, key, name_nb, name_en, address) VALUES ($1, 'lab', '', '', '')`, [
            siteId,
          ]);
          const built = [];
          for (const [n, drawn] of testbeds.entries()) built.push(await build(drawn, { week, now, siteId, n }));
          const siteClosures = built.flatMap((bed) => bed.closures.filter((closure) => closure.wholeSite));
          const beds: ModelTestbed[] = built.map((bed) => ({
            ...bed,
            closures: [...bed.closures.filter((closure) => !closure.wholeSite), ...siteClosures],
          }));

          const [from, lastStart] = [at(week.from, fromMinutes), at(week.until, -minutes)];
          const candidates = beds.flatMap((bed) => gridStarts(bed, from, lastStart).map((start) => ({ bed, start })));
          const judged = candidates.map(({ bed, start }) => {
            const reasons = reasonsByHand(bed, week.wall, holidays, { start, minutes, now });
            const blocked = {
              start: at(start, -bed.bufferBeforeMinutes),
              end: at(start, minutes + bed.bufferAfterMinutes),
            };
            return { bed, start, reasons, free: freeStations(bed, blocked) };
          });
          const expected = judged
            .filter(({ reasons }) => reasons.length === 0)
            .sort((a, b) => a.start.getTime() - b.start.getTime() || a.bed.key.localeCompare(b.bed.key))
            .map(({ bed, start, free }) => ({
              testbed_id: bed.id,
              start_at: start,
              end_at: at(start, minutes),
              free_stations: free,
            }));
          const ids = beds.map((bed) => bed.id);
          expect(await search(ids, from, week.until, minutes, now, 10_000)).toEqual(expected);
          expect(await search(null, from, week.until, minutes, now, limit)).toEqual(expected.slice(0, limit));
          found += expected.length;
          refused += judged.length - expected.length;

          const tx = txAt(now);
          for (const probe of probes) {
            const { bed, start, reasons, free } = judged[probe % judged.length]!;
            const period = { start, end: at(start, minutes) };
            const facts = (await loadSlotFacts(tx, bed.id, period))!;
            const codes = slotReasons({ facts, period, now }).map(({ code }) => code);
            expect(codes.sort()).toEqual(
              minutes > bed.longestMinutes ? expect.arrayContaining(['slot.too-long']) : reasons,
            );
            if (minutes <= bed.longestMinutes) expect(facts.freeStations).toHaveLength(free);
          }
        } finally {
          await owner.query('ROLLBACK');
        }
      }),
      { numRuns: 120 },
    );
    expect(Math.min(found, refused)).toBeGreaterThan(1000);
  }, 180_000);

  /** A lab that is rolled back afterwards: so many testbeds of one station, a grid of an hour, no notice, open on holidays. */
  async function inLab(count: number, hours: [from: string, to: string][], story: () => Promise<void>): Promise<void> {
    await owner.query('BEGIN');
    try {
      await owner.query(`INSERT INTO site (key, name_nb, name_en, address) VALUES ('lab', '', '', '')`);
      await owner.query(
        `INSERT INTO testbed (site_id, key, kind, name_nb, name_en, shortest_minutes, longest_minutes, grid_minutes, lead_hours,
           horizon_days, open_on_public_holidays)
         SELECT site.id, 'bed-' || lpad(n::text, 4, '0'), 'other', '', '', 60, 1440, 60, 0, 365, true FROM site, generate_series(1, $1) AS n`,
        [count],
      );
      await owner.query(
        `INSERT INTO station (id, testbed_id, name) SELECT gen_random_uuid(), id, 'Plass 1' FROM testbed`,
      );
      for (const [from, to] of hours) {
        await owner.query(
          `INSERT INTO opening_hours (testbed_id, weekday, opens_at, closes_at)
           SELECT id, weekday, $1, $2 FROM testbed, generate_series(1, 7) AS weekday`,
          [from, to],
        );
      }
      await story();
    } finally {
      await owner.query('ROLLBACK');
    }
  }
  const localStarts = async (day: string, minutes: number) => {
    const { rows } = await owner.query(
      `SELECT to_char(start_at AT TIME ZONE $1, 'HH24:MI') AS start
       FROM free_slots(NULL, $2::date::timestamp AT TIME ZONE $1, ($2::date + 2)::timestamp AT TIME ZONE $1, $3, '2026-01-01', 1000)
       WHERE (start_at AT TIME ZONE $1)::date = $2::date`,
      [zone, day, minutes],
    );
    return rows.map((row: { start: string }) => row.start).join(' ');
  };

  test('offers no hour that the spring change skips, and both that the autumn change repeats', async () => {
    await inLab(1, [['00:00', '05:00']], async () => {
      expect(await localStarts('2026-03-28', 60)).toBe('00:00 01:00 02:00 03:00 04:00');
      expect(await localStarts('2026-03-29', 60)).toBe('00:00 01:00 03:00 04:00');
      expect(await localStarts('2026-10-25', 60)).toBe('00:00 01:00 02:00 02:00 03:00 04:00');
      expect(await localStarts('2026-03-29', 240)).toBe('00:00');
      expect(await localStarts('2026-10-25', 360)).toBe('00:00');
    });
    await inLab(1, [['02:00', '03:00']], async () => {
      expect(await localStarts('2027-03-28', 60)).toBe('');
      expect(await localStarts('2026-10-25', 120)).toBe('02:00');
    });
  });

  test('opening hours that meet at midnight are one', async () => {
    await inLab(
      1,
      [
        ['20:00', '24:00'],
        ['00:00', '04:00'],
      ],
      async () => {
        expect(await localStarts('2026-06-10', 480)).toBe('20:00');
      },
    );
  });

  test.each(['2026-06-10', '2026-03-29', '2026-10-25'])(
    'among hundreds of testbeds finds the same as among few (%s)',
    async (day) => {
      // Statistics of empty tables: the planner has nothing better on a lab's first day, and the search must not lean on it.
      await owner.query('ANALYZE');
      await inLab(450, [['02:30', '16:00']], async () => {
        const [from, until, now] = [new Date(`${day}T00:00:00Z`), new Date(`${day}T06:00:00Z`), new Date('2026-01-01')];
        // Half of them are taken until noon, so that the first moment alone does not give enough.
        await owner.query(
          `INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
         SELECT gen_random_uuid(), s.id, taken, taken, '[2026-01-01,)'
         FROM tstzrange($1, $1::timestamptz + interval '12 hours') AS taken, station s JOIN testbed t ON t.id = s.testbed_id WHERE right(t.key, 1)::integer % 2 = 0`,
          [from],
        );
        const ids = (await owner.query(`SELECT id FROM testbed ORDER BY key`)).rows.map(
          (row: { id: string }) => row.id,
        );
        const fews = [];
        for (let n = 0; n < ids.length; n += 150)
          fews.push(...(await search(ids.slice(n, n + 150), from, until, 60, now, 10_000)));
        const inOrder = fews.sort(
          (a, b) => a.start_at - b.start_at || ids.indexOf(a.testbed_id) - ids.indexOf(b.testbed_id),
        );
        expect(inOrder.length).toBeGreaterThan(600);
        expect(await search(null, from, until, 60, now, 600)).toEqual(inOrder.slice(0, 600));
        expect(await search(null, from, until, 60, now, 20)).toEqual(inOrder.slice(0, 20));
      });
    },
  );

  test('a booking’s own claim is no hindrance to its move, somebody else’s is', async () => {
    await inLab(1, [['00:00', '24:00']], async () => {
      const now = new Date('2026-06-01T00:00:00Z');
      const period = { start: new Date('2026-06-10T08:00:00Z'), end: new Date('2026-06-10T10:00:00Z') };
      const [{ testbed_id: testbedId, id: stationId }] = (await owner.query(`SELECT testbed_id, id FROM station`)).rows;
      const bookingId = randomUUID();
      await owner.query(
        `INSERT INTO claim (booking_id, resource_id, blocked, period, alive)
         VALUES ($1, $2, tstzrange($3, $4), tstzrange($3, $4), tstzrange($5, NULL))`,
        [bookingId, stationId, period.start, period.end, now],
      );
      const later = { start: at(period.start, 60), end: at(period.end, 60) };
      const freeFor = async (ignored?: string) =>
        (await loadSlotFacts(txAt(now), testbedId, later, ignored))?.freeStations;
      expect([await freeFor(), await freeFor(randomUUID()), await freeFor(bookingId)]).toEqual([[], [], [stationId]]);
      expect(await loadSlotFacts(txAt(now), randomUUID(), later)).toBeUndefined();
    });
  });
});
