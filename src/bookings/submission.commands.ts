import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { refuseIfAny } from '../kernel/refusal.js';
import { missingForSubmission } from '../checklists/gate.store.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions } from '../platform/transactions.js';
import { act as actOnRequest, lockRequest } from '../test-requests/test-request.store.js';
import type { TestRequestView } from '../test-requests/test-request.views.js';
import { viewRequest } from '../test-requests/test-requests.queries.js';
import { refuse } from './booking.refusals.js';
import { decisionDeadline, refuseExpired } from './booking.rules.js';
import { act, lockLiveBooking } from './booking.store.js';
import { keepAlive } from './claim.store.js';
import { judgeSlot } from './slot.js';

/** Sending a request in, the first time and after changes: its hold becomes a requested slot with a deadline for the lab. */
@Injectable()
export class SubmissionCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  submit(actor: Actor, requestId: string, seenVersion: number): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, requestId);
      mustBeCurrent(seenVersion, request.version);
      const live = await lockLiveBooking(tx, request);
      const slotHeld = live ? refuseExpired(live.booking.expiresAt, tx.now) : [refuse('booking.no-slot', {})];
      const standing = await lockStanding(tx, request.organisationId);
      await actOnRequest(
        tx,
        request,
        'submit',
        {
          standingActive: refuseSuspended(standing),
          slotHeld,
          everyItemAnswered: await missingForSubmission(tx, this.catalogue, request.checklistId),
        },
        {
          submittedAt: tx.now,
          submittedBy: actor.personId,
          roundsCount: request.roundsCount + 1,
          reason: null,
        },
        live ? { bookingId: live.booking.id } : {},
      );
      if (live) {
        const { booking, period } = live;
        const { facts } = await judgeSlot(tx, { testbedId: booking.testbedId, period, ignoreBookingId: booking.id });
        const { decisionWorkingDaysMax } = await loadLabSettings(tx);
        const expiresAt = decisionDeadline({ start: period.start, ...facts, decisionWorkingDaysMax }, tx.now);
        await act(tx, live, 'request', { alive: slotHeld }, { expiresAt }, { expiresAt });
        if ((await keepAlive(tx, booking.id, expiresAt)) === 0) refuseIfAny([refuse('booking.expired', {})]);
      }
      return viewRequest(tx, requestId);
    });
  }
}
