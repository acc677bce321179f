import type { TestApp } from '../support/app.js';
import {
  answerEverything,
  type BookingAnswer,
  draftRequest,
  judgeEverything,
  type LabTestbed,
  type RequestAnswer,
  seen,
  slotAt,
} from '../support/lab.js';
import type { World } from '../support/world.js';

/** A request that only waits for the lab manager, with the booking that it asks for. */
export interface CaseToApprove {
  readonly requestId: string;
  readonly version: number;
  readonly bookingId: string;
}

const firstWorkingDay = 10;
const [opensAt, closesAt] = [8, 16];

/** Nils sends in a request for the n-th free hour of the bench, and Farid finds everything met. */
export async function caseToApprove(
  testApp: TestApp,
  world: World,
  bench: LabTestbed,
  n: number,
): Promise<CaseToApprove> {
  const hour = opensAt + (n % (closesAt - opensAt));
  const day = firstWorkingDay + Math.floor(n / (closesAt - opensAt));
  const slot = slotAt(bench, day, `${hour}:00`, `${hour + 1}:00`);
  const nils = world.as('nils');
  const draft = await draftRequest(world, 'nils');
  await answerEverything(testApp, world, 'nils', draft);
  const held = await nils.post<BookingAnswer>('/api/v1/bookings', { body: { testRequestId: draft.id, ...slot } });
  const path = `/api/v1/test-requests/${draft.id}`;
  const sent = await nils.post<RequestAnswer>(`${path}/submission`, { headers: seen(draft.version) });
  if (sent.status !== 200) throw new Error(JSON.stringify([held.body, sent.body]));
  await judgeEverything(testApp, world, 'farid', draft);
  return { requestId: draft.id, version: sent.body.version, bookingId: held.body.id };
}
