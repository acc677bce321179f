import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { pageOf } from '../platform/page.js';
import { requestStatuses } from './test-request.states.js';

const person = z.object({ id: z.uuid(), name: z.string() });

export const testRequestView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    number: z.string().describe('For people to refer to it by, as SCL-7K3M9Q'),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    status: z.enum(requestStatuses as [string, ...string[]]),
    productName: z.string(),
    productVersion: z.string(),
    purpose: z.string(),
    wishedTestbedIds: z.array(z.uuid()),
    wishedFrom: z.iso.date().nullable(),
    wishedUntil: z.iso.date().nullable(),
    checklistId: z.uuid(),
    progress: z
      .object({ items: z.int(), answered: z.int(), passing: z.int(), mandatoryOpen: z.int() })
      .describe('Of the items that apply'),
    createdAt: instant,
    createdBy: person.nullable(),
    submittedAt: instant.nullable(),
    rounds: z.int().describe('How many times it was sent in'),
    decidedAt: instant.nullable(),
    decidedBy: person.nullable(),
    reason: z.string().nullable(),
    reportFileId: z.uuid().nullable(),
    closedAt: instant.nullable(),
    unreadMessages: z.int().describe('From the other side of the counter, since the reader last looked'),
  })
  .meta({ id: 'TestRequest' });
export type TestRequestView = z.input<typeof testRequestView>;

export const testRequestsPage = pageOf(testRequestView);
