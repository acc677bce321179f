import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { pageOf, pageQuery } from '../platform/page.js';

export const failingAddressesPage = pageQuery;
export type FailingAddressesPage = z.output<typeof failingAddressesPage>;

const failingAddressView = z
  .object({
    id: z.uuid(),
    address: z.string(),
    personId: z.uuid().nullable().describe('Whose it is now'),
    name: z.string().nullable(),
    because: z.enum(['bounced', 'complained']),
    reason: z.string().describe('In the words of whoever reported it'),
    emailId: z.uuid().describe('The e-mail that it last happened to'),
    since: instant,
  })
  .meta({ id: 'FailingAddress' });
export type FailingAddressView = z.input<typeof failingAddressView>;

export const failingAddressesView = pageOf(failingAddressView);

export const invitationAnswersView = z
  .object({
    items: z.array(
      z
        .object({
          name: z.string().nullable(),
          address: z.string(),
          answer: z.enum(['accepted', 'declined', 'tentative']),
          receivedAt: instant,
          isCurrent: z.boolean().describe('Given to the time that the booking has now, not to an earlier one'),
        })
        .meta({ id: 'InvitationAnswer' }),
    ),
  })
  .meta({ id: 'InvitationAnswers' });
