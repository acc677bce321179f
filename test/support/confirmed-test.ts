import type { TestApp } from './app.js';
import {
  answerEverything,
  type BookingAnswer,
  draftRequest,
  judgeEverything,
  type RequestAnswer,
  seen,
  type slotAt,
} from './lab.js';
import type { World } from './world.js';

/** Nils of Nordvik asks for the time, everything is answered and judged, and Ingrid approves it with Tora as test leader. */
export async function confirmTest(testApp: TestApp, world: World, slot: ReturnType<typeof slotAt>) {
  const draft = await draftRequest(world, 'nils');
  await answerEverything(testApp, world, 'nils', draft);
  const held = await world
    .as('nils')
    .post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
  const path = `/api/v1/test-requests/${draft.id}`;
  const sent = await world.as('nils').post<RequestAnswer>(`${path}/submission`, { headers: seen(draft.version) });
  await judgeEverything(testApp, world, 'farid', draft);
  const approved = await world.as('ingrid').post(`${path}/approval`, {
    body: { testLeaderId: world.people.tora.id },
    headers: seen(sent.body.version),
  });
  if (approved.status !== 200) throw new Error(JSON.stringify(approved.body));
  return { draft, bookingId: held.body.id };
}
