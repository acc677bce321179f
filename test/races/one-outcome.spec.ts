import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ExpiryWorker } from '../../src/bookings/expiry.worker.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BookingAnswer, type LabTestbed, openTestbed, type RequestAnswer, seen, slotAt } from '../support/lab.js';
import { report, sized } from '../support/proof.js';
import { buildWorld, type PersonKey, type World } from '../support/world.js';
import { draftsBehindTheCurtain, overlaps, type RaceDraft, strayClaims } from './race-facts.js';

const requestsCount = sized(12, 500);
const actorsCount = 16;

/** What a request and its booking may be after exactly one of the acts has won; `moved` may go before any other. */
const outcomes: Record<string, readonly string[]> = {
  approved: ['confirmed'],
  declined: ['declined'],
  withdrawn: ['cancelled'],
  'slot-needed': ['cancelled', 'expired'],
  submitted: ['requested'],
};

interface Submitted {
  readonly draft: RaceDraft;
  readonly requestVersion: number;
  readonly booking: BookingAnswer;
}

describe('a request that is approved, declined, withdrawn, cancelled, moved and expires at the same moment', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;

  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp, { stations: 2 });
    await testApp.owner.query('UPDATE lab_setting SET holds_per_organisation_max = 100');
  });
  afterAll(() => testApp.close());

  async function submitted(draft: RaceDraft, day: number): Promise<Submitted> {
    const nils = world.as('nils');
    const held = await nils.post<BookingAnswer>('/api/v1/bookings', {
      body: { testRequestId: draft.id, ...slotAt(bench, 10 + day, '09:00', '12:00') },
    });
    if (held.status !== 201) throw new Error(JSON.stringify(held.body));
    await testApp.owner.query(`UPDATE booking SET status = 'requested', version = 2 WHERE id = $1`, [held.body.id]);
    await testApp.owner.query(
      `UPDATE test_request SET status = 'submitted', submitted_at = now(), version = 2 WHERE id = $1`,
      [draft.id],
    );
    return { draft, requestVersion: 2, booking: { ...held.body, version: 2 } };
  }

  /** Sixteen who act at once, each on what they have seen, and the clock that strikes. @returns who was told what */
  async function everybodyAtOnce({ draft, requestVersion, booking }: Submitted, day: number) {
    const request = `/api/v1/test-requests/${draft.id}`;
    const approval = { testLeaderId: world.people.tora.id };
    const acts: readonly (readonly [PersonKey, string, number, unknown])[] = [
      ['ingrid', `${request}/approval`, requestVersion, approval],
      ['ingrid', `${request}/refusal`, requestVersion, { reason: 'Nei denne gangen' }],
      ['nora', `${request}/withdrawal`, requestVersion, {}],
      ['nils', `/api/v1/bookings/${booking.id}/cancellation`, booking.version, { reason: 'Trenger en annen tid' }],
      ['nils', `/api/v1/bookings/${booking.id}/move`, booking.version, slotAt(bench, 10 + day, '12:00', '15:00')],
    ];
    const expire = async () => {
      await testApp.owner.query(`UPDATE booking SET expires_at = now() WHERE id = $1 AND expires_at IS NOT NULL`, [
        booking.id,
      ]);
      await testApp.app.get(ExpiryWorker).lookNow();
      return { decides: false, status: 0 };
    };
    const all = Array.from({ length: actorsCount }, (_, n) => {
      const [by, path, version, body] = acts[n % acts.length]!;
      return async () => {
        const { status } = await world.as(by).post(path, { body, headers: seen(version) });
        return { decides: path.startsWith(request), status };
      };
    });
    if (day % 2 === 0) all.push(expire);
    return Promise.all(all.sort(() => Math.random() - 0.5).map((act) => act()));
  }

  const nothingWrong = { impossible: 0, serverErrors: 0, decidedTwice: 0, confirmedTwice: 0, overlaps: 0, strays: 0 };

  /** One round after the other; what was confirmed is cleared away behind it, so that its time is there for the next. */
  async function race(requests: number) {
    const drafts = await draftsBehindTheCurtain(testApp, world, ['nils'], requests);
    const found = { ...nothingWrong };
    const ends: Record<string, number> = {};
    for (const [n, draft] of drafts.entries()) {
      const day = n % 60;
      const sent = await submitted(draft, day);
      const told = await everybodyAtOnce(sent, day);
      found.serverErrors += told.filter(({ status }) => status >= 500).length;
      if (told.filter(({ decides, status }) => decides && status === 200).length > 1) found.decidedTwice += 1;
      const { id } = sent.booking;
      const request = (await world.as('nils').get<RequestAnswer>(`/api/v1/test-requests/${draft.id}`)).body.status;
      const booking = (await world.as('nils').get<BookingAnswer>(`/api/v1/bookings/${id}`)).body.status;
      ends[`${request}, ${booking}`] = (ends[`${request}, ${booking}`] ?? 0) + 1;
      if (!outcomes[request]?.includes(booking)) found.impossible += 1;
      const { rows } = await testApp.owner.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM audit_event WHERE subject_id = $1 AND type = 'booking.confirmed'`,
        [id],
      );
      if (rows[0]!.count > 1) found.confirmedTwice += 1;
      found.overlaps += await overlaps(testApp);
      found.strays += await strayClaims(testApp);
      await testApp.owner.query(
        `UPDATE claim SET alive = tstzrange(lower(alive), lower(alive)) WHERE booking_id = $1 AND NOT isempty(alive)`,
        [id],
      );
      await testApp.owner.query(`UPDATE booking SET status = 'cancelled', expires_at = NULL WHERE id = $1`, [id]);
    }
    return { found, ends };
  }

  const allowed =
    'has exactly one outcome that the tables allow; one confirmation or none; no time is lost or held twice';
  test(
    allowed,
    async () => {
      const { found, ends } = await race(requestsCount);
      await report('one-outcome', 'Approved, declined, withdrawn, cancelled, moved and expired at once', {
        requests: requestsCount,
        'actors at once on each': actorsCount,
        ...Object.fromEntries(Object.entries(ends).map(([end, count]) => [`ended as ${end}`, count])),
        'outcomes that the tables do not allow': found.impossible,
        'decided more than once': found.decidedTwice,
        'confirmed more than once': found.confirmedTwice,
        'server errors': found.serverErrors,
        'overlapping claims': found.overlaps,
        'slots lost or held twice': found.strays,
      });
      expect(found).toEqual(nothingWrong);
    },
    sized(180_000, 1_800_000),
  );

  test('would not, if the rows were not locked: this test can fail', async () => {
    const query = pg.Client.prototype.query;
    const strip = (text: string) => text.replaceAll(/ FOR (UPDATE|SHARE)/g, '');
    pg.Client.prototype.query = function unlocked(this: pg.Client, ...args: unknown[]) {
      const [asked, ...rest] = args as [string | { text: string; name?: string }, ...unknown[]];
      const stripped =
        typeof asked === 'string' ? strip(asked) : Object.assign(asked, { text: strip(asked.text), name: undefined });
      return Reflect.apply(query, this, [stripped, ...rest]) as never;
    } as typeof query;
    try {
      let wrong = 0;
      for (let rounds = 0; rounds < 10 && wrong === 0; rounds += 1) {
        const { found } = await race(6);
        wrong = Object.values(found).reduce((sum, count) => sum + count, 0);
      }
      expect(wrong).toBeGreaterThan(0);
    } finally {
      pg.Client.prototype.query = query;
    }
  }, 300_000);
});
