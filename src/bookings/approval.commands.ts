import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { type Refusal, refuseIfAny } from '../kernel/refusal.js';
import { lockChecklist, missingForApproval, reviewersOf } from '../checklists/gate.store.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { loadLabSettings } from '../organisations/lab-settings.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { refuseOwnOrganisation, refuseTwoEyes } from '../test-requests/test-request.rules.js';
import { act as actOnRequest, lockRequest } from '../test-requests/test-request.store.js';
import type { TestRequestView } from '../test-requests/test-request.views.js';
import { viewRequest } from '../test-requests/test-requests.queries.js';
import { refuse } from './booking.refusals.js';
import { refuseUnasked } from './booking.rules.js';
import { act, lockLiveBooking, type LockedBooking } from './booking.store.js';
import { keepAlive, release } from './claim.store.js';
import { appointLeader } from './leader.store.js';
import { judgeSlot } from './slot.js';

export interface Approval {
  readonly testLeaderId: string;
  readonly comment?: string | undefined;
}

/** The lab manager's decision. It judges what it has locked: slot, standing, checklist and four eyes, and says all that is missing. */
@Injectable()
export class ApprovalCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  approve(
    actor: Actor,
    requestId: string,
    seenVersion: number,
    { testLeaderId, comment }: Approval,
  ): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, requestId);
      mustBeCurrent(seenVersion, request.version);
      const live = await lockLiveBooking(tx, request);
      await lockChecklist(tx, request.checklistId);
      const standing = await lockStanding(tx, request.organisationId);
      const { fourEyes } = await loadLabSettings(tx);
      const { organisationId } = request;
      const slotRequested = refuseUnasked(live?.booking, tx.now);
      const leaderFree = live ? await this.appoint(tx, live, testLeaderId) : [];
      await actOnRequest(
        tx,
        request,
        'approve',
        {
          standingActive: refuseSuspended(standing),
          slotRequested,
          everyItemPasses: await missingForApproval(
            tx,
            this.catalogue,
            request.checklistId,
            live?.period.end ?? tx.now,
          ),
          fourEyes: refuseTwoEyes(actor, {
            organisationId,
            reviewers: await reviewersOf(tx, request.checklistId),
            fourEyes,
          }),
          leaderFree,
        },
        { decidedAt: tx.now, decidedBy: actor.personId, reason: comment ?? null },
        live ? { bookingId: live.booking.id, testLeaderId } : {},
      );
      if (!live) throw new Error('an approval passed without a booking');
      if ((await keepAlive(tx, live.booking.id, null)) === 0) refuseIfAny([refuse('booking.expired', {})]);
      await act(
        tx,
        live,
        'confirm',
        { alive: slotRequested, leaderFree },
        { expiresAt: null, testLeaderId, forCalendars: true },
        { testLeaderId },
      );
      return viewRequest(tx, requestId);
    });
  }

  decline(actor: Actor, requestId: string, seenVersion: number, reason: string): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, requestId);
      mustBeCurrent(seenVersion, request.version);
      const live = await lockLiveBooking(tx, request);
      await actOnRequest(
        tx,
        request,
        'decline',
        { notOwnOrganisation: refuseOwnOrganisation(actor, request.organisationId) },
        { decidedAt: tx.now, decidedBy: actor.personId, reason },
        { reason, ...(live ? { bookingId: live.booking.id } : {}) },
      );
      if (live) {
        const name = live.booking.status === 'held' ? 'cancel' : 'decline';
        await act(tx, live, name, {}, { expiresAt: null, reason });
        await release(tx, live.booking.id);
      }
      return viewRequest(tx, requestId);
    });
  }

  private async appoint(tx: Tx, { booking, period }: LockedBooking, testLeaderId: string): Promise<Refusal[]> {
    const { blocked } = await judgeSlot(tx, { testbedId: booking.testbedId, period, ignoreBookingId: booking.id });
    return appointLeader(tx, testLeaderId, { bookingId: booking.id, blocked, period });
  }
}
