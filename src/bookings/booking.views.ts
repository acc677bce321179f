import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { pageOf } from '../platform/page.js';
import { bookingStatuses } from './booking.states.js';

const localised = z.object({ nb: z.string(), en: z.string() });

const moveView = z
  .object({
    id: z.uuid(),
    testbedId: z.uuid(),
    start: instant,
    end: instant,
    expiresAt: instant,
    requestedAt: instant,
  })
  .meta({ id: 'RequestedMove', description: 'A wish to move that the lab has not decided yet; both times are kept' });

export const bookingView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    organisationId: z.uuid(),
    testRequestId: z.uuid(),
    requestNumber: z.string(),
    testbed: z.object({
      id: z.uuid(),
      key: z.string(),
      name: localised,
      site: z.object({ name: localised, address: z.string() }),
    }),
    zone: z.string().describe('IANA zone of the site; all times are instants in UTC'),
    start: instant,
    end: instant,
    status: z.enum(bookingStatuses as [string, ...string[]]),
    expiresAt: instant.nullable().describe('End of the hold, or the lab’s deadline to decide'),
    changeableUntil: instant.describe(
      'Until when a company itself may cancel it, or ask to move it, once it is confirmed',
    ),
    extended: z.boolean(),
    testLeader: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    reason: z.string().nullable(),
    move: moveView.nullable(),
  })
  .meta({ id: 'Booking' });
export type BookingView = z.input<typeof bookingView>;

export const bookingsPage = pageOf(bookingView);
