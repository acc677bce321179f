import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { pageOf, pageQuery } from '../platform/page.js';
import { emailKinds } from './notice-kinds.js';

const statuses = ['owed', 'sent', 'given-up', 'dropped'] as const;

export const emailFilter = pageQuery.extend({
  status: z.enum(statuses).optional(),
  subject: z.uuid().optional().describe('Only what is about this request, booking or person'),
});
export type EmailFilter = z.output<typeof emailFilter>;

const emailView = z
  .object({
    id: z.uuid(),
    kind: z.enum(emailKinds),
    status: z.enum(statuses),
    organisationId: z.uuid().nullable(),
    subjectId: z.uuid(),
    personId: z.uuid().nullable(),
    address: z.string(),
    language: z.enum(['nb', 'en']),
    messageId: z.string(),
    createdAt: instant,
    dueAt: instant,
    sentAt: instant.nullable(),
    attempts: z.int().describe('Failures that were its own; an outage of the mail server does not count'),
    ambiguous: z.int().describe('How often the server may have taken it without saying so'),
    lastError: z.string().nullable(),
    serverAnswer: z.string().nullable(),
    returnedAs: z
      .enum(['bounced', 'complained'])
      .nullable()
      .describe('What came back for it: that it did not arrive after all, or that its reader took it for spam'),
    returnedAt: instant.nullable(),
    dropReason: z.string().nullable().describe('Why it was not sent after all'),
  })
  .meta({ id: 'Email' });
export type EmailView = z.input<typeof emailView>;

export const emailsPage = pageOf(emailView);

export const emailDetail = emailView
  .extend({
    rendered: z
      .object({ subject: z.string(), text: z.string(), html: z.string(), calendar: z.string().nullable() })
      .nullable()
      .describe(
        'As its reader gets it; null for one that holds a way in, and for one that has been kept for long enough',
      ),
  })
  .meta({ id: 'EmailDetail' });
export type EmailDetail = z.input<typeof emailDetail>;

export const mailChannelView = z
  .object({
    works: z.boolean(),
    brokenSince: instant.nullable(),
    nextProbeAt: instant.nullable(),
    lastError: z.string().nullable().describe('What went wrong last, also when it works again'),
    owed: z.int().describe('E-mails that are due now'),
    givenUp: z.int(),
  })
  .meta({ id: 'MailChannel' });
export type MailChannelView = z.input<typeof mailChannelView>;
