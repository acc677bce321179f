import { ApprovalCommands } from '../bookings/approval.commands.js';
import { CancellationCommands } from '../bookings/cancellation.commands.js';
import { ExpiryWorker } from '../bookings/expiry.worker.js';
import { HoldsCommands } from '../bookings/holds.commands.js';
import { MovesCommands } from '../bookings/moves.commands.js';
import { RunningCommands } from '../bookings/running.commands.js';
import { SubmissionCommands } from '../bookings/submission.commands.js';
import type { Actor } from '../kernel/actor.js';
import { MessagesCommands } from '../test-requests/messages.commands.js';
import { TestRequestsCommands } from '../test-requests/test-requests.commands.js';
import type { DemoSlot } from './demo-diary.js';
import type { Deed } from './demo-fates.js';
import { demoIntakes } from './demo-intakes.js';
import { answer, judge, mend, report, waive } from './demo-review.js';
import { reasons } from './demo-words.js';
import type { PlayedRequest } from './played-request.js';

type Doing = (request: PlayedRequest) => Promise<unknown>;
type DoingTo = (request: PlayedRequest, id: string, seenVersion: number) => Promise<unknown>;

/** Every deed, done by the program's own command as the person whose deed it is. */
export const deeds: Record<Deed, Doing> = {
  create,
  'answer-all': (r) => answer(r, { most: false }),
  'answer-most': (r) => answer(r, { most: true }),
  hold,
  extend: onBooking((r, id, version) => r.get(HoldsCommands).extend(r.once(r.company), id, version)),
  submit: onRequest((r, id, version) => r.get(SubmissionCommands).submit(r.once(r.company), id, version)),
  withdraw: onRequest((r, id, version) =>
    r.get(CancellationCommands).withdrawRequest(r.once(r.company), id, version, why(r, 'withdraw')),
  ),
  'call-off': onRequest((r, id, version) =>
    r.get(CancellationCommands).cancelRequest(r.once(r.company), id, version, why(r, 'call-off')),
  ),

  'judge-all': (r) => judge(r, 'all'),
  'judge-some': (r) => judge(r, 'some'),
  'judge-and-find-gaps': (r) => judge(r, 'and-find-gaps'),
  'judge-and-fail': (r) => judge(r, 'and-fail'),
  waive,
  mend,
  'ask-for-changes': onRequest((r, id, version) =>
    r.get(TestRequestsCommands).requestChanges(r.once(r.reviewer), id, version, why(r, 'ask-for-changes')),
  ),
  approve: onRequest((r, id, version) => {
    const comment = r.random('approval').chance(0.3) ? why(r, 'approve') : undefined;
    return r
      .get(ApprovalCommands)
      .approve(r.once(r.manager), id, version, { testLeaderId: r.leader.personId!, comment });
  }),
  decline: onRequest((r, id, version) =>
    r.get(ApprovalCommands).decline(r.once(r.manager), id, version, why(r, 'decline')),
  ),

  'take-second': async (r) => {
    r.slot = r.secondSlot;
    return hold(r);
  },
  'wish-second': onBooking((r, id, version) =>
    r
      .get(MovesCommands)
      .move(r.once(r.company), id, version, { ...timeOf(r, r.secondSlot), reason: why(r, 'wish-second') }),
  ),
  'grant-wish': onBooking((r, id, version) => {
    r.slot = r.secondSlot;
    return r.get(MovesCommands).approve(r.once(r.manager), id, version, r.leader.personId!);
  }),
  'refuse-wish': onBooking((r, id, version) =>
    r.get(MovesCommands).decline(r.once(r.manager), id, version, why(r, 'refuse-wish')),
  ),
  'move-to-second': onBooking((r, id, version) => {
    r.slot = r.secondSlot;
    const wanted = { ...timeOf(r, r.slot), testLeaderId: r.leader.personId!, reason: why(r, 'move-to-second') };
    return r.get(MovesCommands).move(r.once(r.manager), id, version, wanted);
  }),
  'lab-calls-off': onBooking((r, id, version) =>
    r.get(CancellationCommands).cancelBooking(r.once(r.manager), id, version, why(r, 'lab-calls-off')),
  ),
  'change-leader': onBooking((r, id, version) =>
    r.get(RunningCommands).changeLeader(r.once(r.manager), id, version, r.manager.personId!),
  ),

  'check-in': onBooking((r, id, version) => r.get(RunningCommands).checkIn(r.once(r.leader), id, version)),
  complete: onBooking((r, id, version) => r.get(RunningCommands).complete(r.once(r.leader), id, version)),
  'no-show': onBooking((r, id, version) => r.get(RunningCommands).markNoShow(r.once(r.leader), id, version)),
  report,
  close: onRequest((r, id, version) => r.get(TestRequestsCommands).close(r.once(r.leader), id, version)),
  'company-asks': (r) => write(r, r.company, 'company-asks'),
  'lab-replies': (r) => write(r, r.reviewer, 'lab-replies'),
  'let-expire': (r) => r.get(ExpiryWorker).lookNow(),
};

/** Whoever writes has read what was written before. */
async function write(r: PlayedRequest, who: Actor, text: 'company-asks' | 'lab-replies'): Promise<void> {
  const messages = r.get(MessagesCommands);
  const { id } = await messages.send(r.once(who), r.request.requestId, { body: why(r, text) });
  await messages.markSeen(r.once(who), r.request.requestId, { lastMessageId: id });
}

function onRequest(act: DoingTo): Doing {
  return async (r) => act(r, r.request.requestId, (await r.seen()).version);
}

function onBooking(act: DoingTo): Doing {
  return async (r) => {
    const { booking } = await r.seen();
    if (!booking) throw new Error(`${r.plan.key} has no booking`);
    return act(r, booking.id, booking.version);
  };
}

async function create(r: PlayedRequest): Promise<void> {
  const { product, plan, slot } = r;
  const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);
  const { id, checklistId, number } = await r.get(TestRequestsCommands).create(r.once(r.company), {
    organisationId: r.organisationId,
    productName: product.name,
    productVersion: plan.version,
    purpose: product.purpose,
    wishedTestbedIds: [r.cast.testbeds.get(plan.testbed)!],
    wishedFrom: dayOf(slot.start),
    wishedUntil: dayOf(slot.end),
    intake: demoIntakes[product.intake],
  });
  await r.created({ requestId: id, checklistId, number });
}

function hold(r: PlayedRequest): Promise<unknown> {
  return r.get(HoldsCommands).hold(r.once(r.company), { testRequestId: r.request.requestId, ...timeOf(r, r.slot) });
}

function timeOf({ cast }: PlayedRequest, { testbed, start, end }: DemoSlot) {
  return { testbedId: cast.testbeds.get(testbed)!, start, end };
}

function why({ company }: PlayedRequest, reason: keyof typeof reasons): string {
  return reasons[reason][company.language];
}
