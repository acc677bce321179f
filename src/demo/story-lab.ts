import { itemsOf, slotWords, type StoryBooking, type StoryChecklist, type StoryRequest } from './story-views.js';
import type { Stage } from './story-stage.js';
import { seen, StoryFault, type Told } from './story-teller.js';

interface Waiting {
  readonly testRequestId: string;
  readonly mandatoryOpen: number;
}

export async function review({ reviewer, tell }: Stage, { id }: StoryRequest): Promise<void> {
  const path = `/api/v1/test-requests/${id}/checklist`;
  const { status, body } = await reviewer.ask<StoryChecklist>('GET', path);
  const items = itemsOf(body);
  tell(reviewer, 'opens the checklist', status, `${items.length} answers, their documents beside them`);
  for (const { key, version } of items)
    await reviewer.ask('PUT', `${path}/items/${key}/verdict`, { body: { word: 'met' }, headers: seen(version) });
  const { status: shown, body: request } = await reviewer.ask<StoryRequest>('GET', `/api/v1/test-requests/${id}`);
  tell(reviewer, `finds each of the ${items.length} items met`, shown, request.status);
}

/** The manager finds the request in the queue and approves it, with the first test leader who is free then. */
export async function approve(stage: Stage, { id }: StoryRequest, booking: StoryBooking): Promise<void> {
  const { manager, tell } = stage;
  const { status: shown, body: queue } = await manager.ask<{ items: Waiting[] }>('GET', '/api/v1/queue?limit=100');
  const waiting = queue.items.find(({ testRequestId }) => testRequestId === id);
  if (!waiting) throw new StoryFault('The request was sent in, but the lab manager’s queue does not show it.');
  tell(
    manager,
    'looks at the queue',
    shown,
    `${queue.items.length} things wait; this one has ${waiting.mandatoryOpen} mandatory items open`,
  );

  const { body: request } = await manager.ask<StoryRequest>('GET', `/api/v1/test-requests/${id}`);
  const approval = await withFreeLeader(stage, (testLeaderId) =>
    manager.ask<StoryRequest>('POST', `/api/v1/test-requests/${id}/approval`, {
      body: { testLeaderId },
      headers: seen(request.version),
      expect: [200, 409],
    }),
  );
  const { status, body, leader } = approval;
  tell(manager, `approves with ${leader} as test leader`, status, `${body.status}; ${slotWords(booking)} is confirmed`);
}

export async function grantMove(stage: Stage, bookingId: string): Promise<void> {
  const { manager, tell } = stage;
  const { body: asked } = await manager.ask<StoryBooking>('GET', `/api/v1/bookings/${bookingId}`);
  const { status, body, leader } = await withFreeLeader(stage, (testLeaderId) =>
    manager.ask<StoryBooking>('POST', `/api/v1/bookings/${bookingId}/move-approval`, {
      body: { testLeaderId },
      headers: seen(asked.version),
      expect: [200, 409],
    }),
  );
  tell(
    manager,
    `grants the move, with ${leader} as test leader`,
    status,
    `${body.status} at ${slotWords(body)}; the old time is free again`,
  );
}

/** Tries one colleague after the other: whoever leads another test then is refused, and the manager is told so. */
async function withFreeLeader<T>(
  { manager, tell }: Stage,
  attempt: (leaderId: string) => Promise<Told<T>>,
): Promise<Told<T> & { leader: string }> {
  const { body: me } = await manager.ask<{ memberships: { organisationId: string }[] }>('GET', '/api/v1/me');
  const { body: colleagues } = await manager.ask<{ items: { personId: string; name: string; role: string }[] }>(
    'GET',
    `/api/v1/organisations/${me.memberships[0]!.organisationId}/memberships?limit=100`,
  );
  for (const { personId, name } of colleagues.items.filter(({ role }) => role === 'lab-staff')) {
    const told = await attempt(personId);
    if (told.status === 200) return { ...told, leader: name };
    const { refusals } = told.body as { refusals: { code: string; detail: string }[] };
    const details = refusals.map(({ detail }) => detail).join(' ');
    if (refusals.some(({ code }) => code !== 'booking.leader-busy'))
      throw new StoryFault(`The lab manager was refused: ${details}`);
    tell(manager, `tries ${name} as test leader`, told.status, details);
  }
  throw new StoryFault('Every test leader leads another test at that time.');
}
