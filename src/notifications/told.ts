import type { EmailContent } from './email-kinds.js';
import type { EmailCalendar } from './email.store.js';
import type { Letterhead } from './letterhead.js';
import type { NoticeData } from './notice-event.js';
import type { NoticeKind } from './notice-kinds.js';
import type { Recipient } from './recipients.store.js';

/** Something that somebody is to be told, as it was planned. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly organisationId: string | null;
  readonly subjectId: string;
  readonly subjectVersion: string;
  readonly data: NoticeData;
}

/** What a notice tells whom. */
export interface Told {
  readonly recipients: readonly Recipient[];
  readonly tell: (to: Recipient) => EmailContent;
  readonly calendar?: EmailCalendar;
}

/** What every e-mail of a notice carries. */
export function addressed(letterhead: Letterhead, recipientName: string, url: string) {
  return { recipientName, url, settingsUrl: letterhead.settingsPage(), sender: letterhead.from.name };
}
