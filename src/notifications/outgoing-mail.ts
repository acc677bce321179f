import { calendarEntry } from './calendar-entry.js';
import { calendarWords } from './calendar-words.js';
import type { EmailInHand } from './email.store.js';
import type { EmailContent } from './email-kinds.js';
import type { Letterhead } from './letterhead.js';
import { isStoppable } from './notice-choice.kinds.js';
import type { OutgoingMail } from './mail-sender.js';
import { renderEmail } from './render-email.js';

const alarmsMinutesBefore = [60];

/** The message that an owed e-mail becomes. @throws Error when it can't be written, which is a bug of ours */
export async function composeMail(letterhead: Letterhead, email: EmailInHand): Promise<OutgoingMail> {
  const { kind, personId } = email;
  const content = withSecret(email.content, email.secret);
  const rendered = await renderEmail(content, email.language);
  const calendar = composeEntry(letterhead, email);
  return {
    messageId: email.messageId,
    to: { name: content.data.recipientName ?? '', address: email.address },
    ...rendered,
    ...(calendar ? { calendar } : {}),
    ...(isStoppable(kind) && personId ? { unsubscribeUrl: letterhead.unsubscribePage({ personId, kind }) } : {}),
  };
}

/** The calendar entry that goes with an e-mail, if one does. Its words are as sparing as the subject line's. */
export function composeEntry(
  letterhead: Letterhead,
  {
    content,
    calendar,
    language,
    address,
    createdAt,
  }: Pick<EmailInHand, 'content' | 'calendar' | 'language' | 'address' | 'createdAt'>,
): OutgoingMail['calendar'] {
  if (!calendar || !('slot' in content.data) || !content.data.slot) return undefined;
  const { slot, requestNumber, url, recipientName } = content.data;
  const { uid, method, sequence, geo } = calendar;
  const entry = calendarEntry({
    uid,
    method,
    eventStands: content.kind === 'test-leader-released',
    sequence,
    url,
    alarmsMinutesBefore,
    stampedAt: createdAt,
    start: new Date(slot.start),
    end: new Date(slot.end),
    zone: slot.zone,
    summary: calendarWords[language].summary(slot.testbed, requestNumber),
    description: calendarWords[language].description(requestNumber),
    location: [slot.site, slot.address].filter(Boolean).join(', '),
    ...(geo ? { geo } : {}),
    organiser: letterhead.from,
    attendee: { name: recipientName ?? '', address },
  });
  return { method, entry };
}

function withSecret(content: EmailContent, secret: string | null): EmailContent {
  if (secret === null) return content;
  return { ...content, data: { ...content.data, url: secret } } as EmailContent;
}
