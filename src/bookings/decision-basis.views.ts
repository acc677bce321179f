import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { testRequestView } from '../test-requests/test-request.views.js';
import { bookingView } from './booking.views.js';

const localised = z.object({ nb: z.string(), en: z.string() });
const person = z.object({ id: z.uuid(), name: z.string() });

const hindrance = z
  .object({ code: z.string(), text: localised, field: z.string().optional() })
  .meta({ id: 'Hindrance', description: 'One reason for which an approval would be refused now' });

const takenTime = z.object({
  bookingId: z.uuid(),
  testRequestId: z.uuid(),
  productName: z.string(),
  organisationName: z.string(),
  status: z.string(),
  wished: z.boolean().describe('Only asked for, as the time to move to'),
  start: instant,
  end: instant,
  blockedFrom: instant.describe('Rigging included'),
  blockedUntil: instant.describe('Cleaning included'),
});

export const possibleLeaders = z
  .array(person.extend({ busy: z.boolean() }))
  .describe('Who may lead the test, and who leads another then');

const askedTime = z
  .object({
    testbed: z.object({ id: z.uuid(), name: localised }),
    zone: z.string(),
    start: instant,
    end: instant,
    dayFrom: instant.describe('The calendar day of the start, in the site’s zone'),
    dayUntil: instant,
    stations: z.array(z.object({ id: z.uuid(), name: z.string(), taken: z.array(takenTime) })),
    leaders: possibleLeaders,
  })
  .meta({ id: 'AskedTime' });
export type AskedTime = z.input<typeof askedTime>;

export const decisionBasisView = z
  .object({
    request: testRequestView,
    booking: bookingView.nullable().describe('The one that keeps its time'),
    asked: askedTime.nullable().describe('The time that is to be decided: the booking’s, or that of a wish to move it'),
    hindrances: z.array(hindrance),
    standing: z.enum(['active', 'suspended']),
    standingReason: z.string().nullable(),
    fourEyes: z.boolean().describe('Whether whoever judged the items may not approve too'),
    reviewers: z.array(person),
  })
  .meta({ id: 'DecisionBasis' });
export type DecisionBasisView = z.input<typeof decisionBasisView>;
