import { z } from 'zod';
import { messageSides } from '../test-requests/message.rules.js';
import { audiences } from './notice-kinds.js';

const moment = z.coerce.date();
const period = z.object({ start: moment, end: moment });

/** Of all that the events of requests, bookings and organisations say, what notices need. */
const eventData = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  status: z.string().optional(),
  version: z.int().optional(),
  number: z.string().optional(),
  reason: z.string().optional(),
  why: z.string().optional(),
  testRequestId: z.uuid().optional(),
  bookingId: z.uuid().optional(),
  testbedId: z.uuid().optional(),
  testLeaderId: z.uuid().nullish(),
  /** Who led the test until now; only where that changed. */
  formerLeaderId: z.uuid().nullish(),
  start: moment.optional(),
  end: moment.optional(),
  expiresAt: moment.nullish(),
  deadline: moment.nullish(),
  before: period.nullish(),
  moveId: z.uuid().optional(),
  wished: period.optional(),
  wishedTestbedId: z.uuid().optional(),
  /** Whose membership it is. */
  personId: z.uuid().optional(),
  role: z.string().optional(),
  messageId: z.uuid().optional(),
  /** Who wrote the message. */
  side: z.enum(messageSides).optional(),
});
type EventData = z.output<typeof eventData>;

/** An event as the log has it. */
export interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly organisationId: string | null;
  readonly actorPersonId: string | null;
  readonly data: unknown;
}

/** An event as notices are planned from it. */
export interface NoticeEvent {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly subjectId: string;
  readonly organisationId: string | null;
  readonly actorPersonId: string | null;
  readonly requestId: string | null;
  readonly bookingId: string | null;
  readonly data: EventData;
}

/** @throws Error when the event does not say what one of its kind must */
export function readEvent({ data: raw, subjectType, ...row }: EventRow): NoticeEvent {
  const data = eventData.parse(raw);
  return {
    ...row,
    data,
    requestId: subjectType === 'test-request' ? row.subjectId : (data.testRequestId ?? null),
    bookingId: subjectType === 'booking' ? row.subjectId : (data.bookingId ?? null),
  };
}

/** What a notice keeps of its event until it has been sent, as JSON. */
export const noticeData = z.object({
  at: moment,
  actorPersonId: z.uuid().nullable(),
  requestId: z.uuid().nullable(),
  bookingId: z.uuid().nullable(),
  eventId: z.string().nullable(),
  to: z.array(z.enum(audiences)),
  /** Of the lab's daily list: the local day that it is for. */
  day: z.iso.date().optional(),
  event: eventData,
});
export type NoticeData = z.output<typeof noticeData>;
