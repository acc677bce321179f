import { rolesTowards } from '../kernel/actor.js';
import { decide } from '../kernel/decide.js';
import { parseRange, type Period, toRange } from '../kernel/period.js';
import { notFound, refuseIfAny } from '../kernel/refusal.js';
import { record } from '../audit/audit.store.js';
import type { Tx } from '../platform/transactions.js';
import type { TestRequestEntity } from '../test-requests/test-request.entity.js';
import { lockRequest } from '../test-requests/test-request.store.js';
import { BookingEntity } from './booking.entity.js';
import {
  type BookingAct,
  type BookingFacts,
  bookingGuards,
  type BookingRow,
  bookingTable,
  liveStatuses,
} from './booking.states.js';

declare module '../audit/audit.store.js' {
  interface EventTypes {
    booking: BookingRow['says'] | 'booking.held';
  }
}

export interface LockedBooking {
  readonly request: TestRequestEntity;
  readonly booking: BookingEntity;
  readonly period: Period;
}

/** Locks the request and then its booking: always in this order, so that two commands on them never deadlock. */
export async function lockBooking(tx: Tx, id: string): Promise<LockedBooking> {
  const seen = await tx.manager.findOne(BookingEntity, { where: { id }, select: { id: true, testRequestId: true } });
  if (!seen) throw notFound();
  const request = await lockRequest(tx, seen.testRequestId);
  const booking = await tx.manager.findOneOrFail(BookingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return { request, booking, period: parseRange(booking.period) };
}

/** The request's live booking, locked; the request itself must be locked already. An expired one still counts until it is lapsed. */
export async function lockLiveBooking(tx: Tx, request: TestRequestEntity): Promise<LockedBooking | undefined> {
  const booking = await tx.manager
    .createQueryBuilder(BookingEntity, 'booking')
    .setLock('pessimistic_write')
    .where('booking.test_request_id = :id AND booking.status IN (:...live)', { id: request.id, live: liveStatuses })
    .getOne();
  return booking ? { request, booking, period: parseRange(booking.period) } : undefined;
}

export interface BookingChange {
  readonly expiresAt?: Date | null;
  readonly extended?: boolean;
  readonly testbedId?: string;
  readonly period?: Period;
  readonly testLeaderId?: string | null;
  readonly reason?: string | null;
  /** Whether calendars must learn of it (RFC 5546 §2.1.4): the entry's SEQUENCE rises. */
  readonly forCalendars?: boolean;
}

/**
 * Takes the act on a locked booking: asks the table, writes the new status and what comes with it, records the event.
 * @throws Refused with every reason against it.
 */
export async function act(
  tx: Tx,
  { booking, request }: LockedBooking,
  name: BookingAct,
  facts: BookingFacts,
  { period, forCalendars = false, ...change }: BookingChange = {},
  data: Record<string, unknown> = {},
): Promise<void> {
  const roles = tx.actor.kind === 'worker' ? ['worker'] : rolesTowards(tx.actor, booking.organisationId);
  const from = booking.status as (typeof bookingTable)[number]['from'];
  const { row, refusals } = decide(bookingTable, bookingGuards, { from, act: name, roles, facts });
  if (!row) return refuseIfAny(refusals);
  const written = {
    ...change,
    ...(period ? { period: toRange(period) } : {}),
    ...(forCalendars ? { calendarSequence: booking.calendarSequence + 1 } : {}),
    status: row.to,
    version: booking.version + 1,
  };
  await tx.manager.update(BookingEntity, { id: booking.id }, written);
  const before = parseRange(booking.period);
  Object.assign(booking, written);
  const now = period ?? before;
  await record(tx, {
    type: row.says,
    subjectType: 'booking',
    subjectId: booking.id,
    organisationId: booking.organisationId,
    data: {
      from,
      to: row.to,
      testRequestId: booking.testRequestId,
      number: request.number,
      testbedId: booking.testbedId,
      start: now.start,
      end: now.end,
      version: booking.version,
      calendarSequence: booking.calendarSequence,
      ...data,
    },
  });
}
