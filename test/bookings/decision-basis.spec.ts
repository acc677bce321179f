import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  answerEverything,
  type BookingAnswer,
  draftRequest,
  judgeEverything,
  type LabTestbed,
  openTestbed,
  type RequestAnswer,
  seen,
  slotAt,
} from '../support/lab.js';
import { buildWorld, type World } from '../support/world.js';

interface Basis {
  readonly request: { status: string };
  readonly booking: { id: string; status: string } | null;
  readonly asked: {
    start: string;
    end: string;
    stations: { name: string; taken: { productName: string; bookingId: string; status: string; wished: boolean }[] }[];
    leaders: { id: string; name: string; busy: boolean }[];
  } | null;
  readonly hindrances: { code: string; text: { nb: string }; field?: string }[];
  readonly reviewers: { name: string }[];
}

describe('what the lab manager decides on', () => {
  let testApp: TestApp;
  let world: World;
  let bench: LabTestbed;
  beforeAll(async () => {
    testApp = await startTestApp();
    world = await buildWorld(testApp);
    bench = await openTestbed(testApp, { stations: 2 });
  });
  afterAll(() => testApp.close());

  const basisOf = (id: string, who: 'ingrid' | 'farid' | 'nils' = 'ingrid') =>
    world.as(who).get<Basis>(`/api/v1/test-requests/${id}/decision-basis`);
  const codesOf = ({ hindrances }: Basis) => [...new Set(hindrances.map(({ code }) => code))];

  async function sentIn(by: 'nils' | 'frida', from: string, to: string, days = 10) {
    const draft = await draftRequest(world, by);
    await answerEverything(testApp, world, by, draft);
    const held = await world
      .as(by)
      .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(bench, days, from, to) } });
    const sent = await world
      .as(by)
      .post<RequestAnswer>(`/api/v1/test-requests/${draft.id}/submission`, { headers: seen(draft.version) });
    return { draft, bookingId: held.body.id, version: sent.body.version };
  }
  const approve = (id: string, version: number) =>
    world.as('ingrid').post<RequestAnswer>(`/api/v1/test-requests/${id}/approval`, {
      body: { testLeaderId: world.people.tora.id },
      headers: seen(version),
    });

  test('says what hinders with the very reasons of the refusal, and nothing once all is judged', async () => {
    const { draft, bookingId, version } = await sentIn('nils', '09:00', '12:00');
    const open = (await basisOf(draft.id)).body;
    expect(open).toMatchObject({ request: { status: 'submitted' }, booking: { id: bookingId, status: 'requested' } });
    expect(codesOf(open)).toEqual(['checklist.pending']);
    const refused = await approve(draft.id, version);
    const details = (refused.body as unknown as { refusals: { detail: string }[] }).refusals.map(
      ({ detail }) => detail,
    );
    expect(open.hindrances.map(({ text }) => text.nb)).toEqual(details);
    expect(open.hindrances[0]!.field).toMatch(/^items\./);

    await judgeEverything(testApp, world, 'farid', draft);
    const ready = (await basisOf(draft.id)).body;
    expect(ready).toMatchObject({ hindrances: [], reviewers: [{ name: 'Farid Fagvurderer' }] });
    expect((await approve(draft.id, version)).status).toBe(200);
  });

  test('whoever reviewed reads that another has to approve', async () => {
    const { draft } = await sentIn('nils', '09:00', '12:00', 11);
    await judgeEverything(testApp, world, 'ingrid', draft);
    expect(codesOf((await basisOf(draft.id)).body)).toEqual(['request.reviewer-may-not-approve']);
  });

  test('shows the day’s neighbours station by station, and who leads another test then', async () => {
    const first = await sentIn('nils', '09:00', '12:00', 12);
    await judgeEverything(testApp, world, 'farid', first.draft);
    await approve(first.draft.id, first.version);
    const second = await sentIn('frida', '10:00', '13:00', 12);
    const { asked } = (await basisOf(second.draft.id)).body;
    expect(asked!.stations.map(({ name, taken }) => [name, taken.length])).toEqual([
      ['Plass 1', 1],
      ['Plass 2', 1],
    ]);
    expect(new Set(asked!.stations.flatMap(({ taken }) => taken.map(({ bookingId }) => bookingId)))).toEqual(
      new Set([first.bookingId, second.bookingId]),
    );
    const busy = Object.fromEntries(asked!.leaders.map(({ name, busy: isBusy }) => [name, isBusy]));
    expect(busy).toMatchObject({ 'Tora Testleder': true, 'Ingrid Lableder': false });
  });

  test('a wish to move is judged for the time that is wished', async () => {
    const { draft, bookingId, version } = await sentIn('nils', '09:00', '12:00', 13);
    await judgeEverything(testApp, world, 'farid', draft);
    await approve(draft.id, version);
    const booking = (await world.as('nils').get<BookingAnswer>(`/api/v1/bookings/${bookingId}`)).body;
    const wanted = slotAt(bench, 14, '12:00', '14:00');
    const wished = await world
      .as('nils')
      .post(`/api/v1/bookings/${bookingId}/move`, { body: wanted, headers: seen(booking.version) });
    expect(wished.status).toBe(200);
    const { asked, hindrances } = (await basisOf(draft.id)).body;
    expect(hindrances).toEqual([]);
    expect([asked!.start, asked!.end].map((at) => Date.parse(at))).toEqual(
      [wanted.start, wanted.end].map((at) => Date.parse(at)),
    );
    expect(asked!.stations.flatMap(({ taken }) => taken)).toMatchObject([{ bookingId, wished: true }]);
  });

  test('is the lab manager’s alone', async () => {
    const { draft } = await sentIn('nils', '13:00', '14:00', 15);
    expect((await basisOf(draft.id, 'farid')).status).toBe(403);
    expect((await basisOf(draft.id, 'nils')).status).toBe(403);
  });
});
