import { z } from 'zod';
import { instant } from '../platform/answer.decorator.js';
import { freeText } from '../platform/free-text.js';
import { pageOf } from '../platform/page.js';
import { messageSides } from './message.rules.js';

const bodyCharactersMax = 4000;

export const newMessage = z
  .strictObject({ body: freeText(bodyCharactersMax).min(1).describe('Plain text; line breaks are kept') })
  .meta({ id: 'NewMessage' });
export type NewMessage = z.output<typeof newMessage>;

export const messagesSeen = z
  .strictObject({ lastMessageId: z.uuid().describe('The newest message that the reader was shown') })
  .meta({ id: 'MessagesSeen' });
export type MessagesSeen = z.output<typeof messagesSeen>;

export const messageView = z
  .object({
    id: z.uuid(),
    side: z.enum(messageSides),
    author: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Null for one whom the reader can’t see'),
    body: z.string(),
    saidAt: instant,
    unread: z.boolean().describe('Said by the other side since the reader last looked'),
  })
  .meta({ id: 'Message' });
export type MessageView = z.input<typeof messageView>;

export const messagesPage = pageOf(messageView);
