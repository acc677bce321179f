import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { type CalendarAnswer, readCalendarAnswer } from './calendar-answer.js';
import { plainLine } from './plain-line.js';
import { readFields, readReport } from './report-fields.js';
import { readDeliveryStatus, readFeedback, type Return } from './returned-mail.rules.js';

/** What an incoming message means to us. */
export type InboundMail =
  | { readonly is: 'returned'; readonly emailId: string; readonly return: Return }
  | { readonly is: 'calendar-answer'; readonly bookingId: string; readonly answer: CalendarAnswer }
  /** A machine's: out of office, received, a list's. */
  | { readonly is: 'automatic' }
  /** A person's, or nothing that we know. */
  | { readonly is: 'for-people' };

const reasonCharactersMax = 500;
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * Finds out what a message is. Whose e-mail came back is told by what only its readers know, its id, which the report's
 * envelope (RFC 3461 §6.3) or the returned message's Message-ID holds; who a report names counts for nothing.
 * @param domain of our Message-IDs and calendar UIDs
 */
export async function understand(raw: Buffer, domain: string): Promise<InboundMail> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true });
  const returned = returnOf(mail);
  if (returned) {
    const emailId = returnedId(mail, domain);
    const reason = plainLine(returned.reason, reasonCharactersMax);
    return emailId ? { is: 'returned', emailId, return: { ...returned, reason } } : { is: 'automatic' };
  }
  const answer = calendarParts(mail).map(readCalendarAnswer).find(Boolean);
  const bookingId = answer && idIn(answer.uid, domain);
  if (answer && bookingId) return { is: 'calendar-answer', bookingId, answer };
  return isAutomatic(mail) ? { is: 'automatic' } : { is: 'for-people' };
}

function returnOf(mail: ParsedMail): Return | undefined {
  const status = textOf(mail, 'message/delivery-status');
  if (status !== undefined) return readDeliveryStatus(readReport(status));
  const feedback = textOf(mail, 'message/feedback-report');
  return feedback === undefined ? undefined : readFeedback(readReport(feedback)[0]);
}

function returnedId(mail: ParsedMail, domain: string): string | undefined {
  const [envelope] = readReport(textOf(mail, 'message/delivery-status') ?? '');
  const envelopeId = new RegExp(`^${uuid}$`, 'i').exec(envelope?.get('original-envelope-id') ?? '')?.[0];
  const original = textOf(mail, 'message/rfc822') ?? textOf(mail, 'text/rfc822-headers') ?? '';
  const [header = ''] = original.split(/\r?\n\r?\n/, 1);
  const messageId = readFields(header).get('message-id')?.replace(/^<|>$/g, '');
  return envelopeId?.toLowerCase() ?? (messageId && idIn(messageId, domain));
}

function idIn(text: string, domain: string): string | undefined {
  const [id = '', at] = text.toLowerCase().split('@');
  return at === domain.toLowerCase() && new RegExp(`^${uuid}$`).test(id) ? id : undefined;
}

function calendarParts(mail: ParsedMail): string[] {
  const types = new Set(['text/calendar', 'application/ics']);
  return mail.attachments.filter(({ contentType }) => types.has(contentType)).map(contentOf);
}

/** RFC 3834 §5, and what programs said before there was one. */
function isAutomatic({ headers }: ParsedMail): boolean {
  const said = (name: string): string => JSON.stringify(headers.get(name) ?? '').toLowerCase();
  const isReport = said('content-type').includes('multipart/report');
  const isAuto = headers.has('auto-submitted') && !/^"no\b/.test(said('auto-submitted'));
  const isBulk = /bulk|junk|list|auto_reply/.test(said('precedence'));
  return isReport || isAuto || isBulk || headers.has('x-autoreply') || headers.has('x-autorespond');
}

function textOf(mail: ParsedMail, contentType: string): string | undefined {
  const part = mail.attachments.find((attachment) => attachment.contentType === contentType);
  return part && contentOf(part);
}

function contentOf({ content }: Attachment): string {
  return content.toString('utf8');
}
