import type { ReportFields } from './report-fields.js';

/** What a report says became of an e-mail for good. */
export interface Return {
  readonly as: 'bounced' | 'complained';
  /** In the words of whoever reports it. */
  readonly reason: string;
  /** Whether the next e-mail to the address would fare the same, rather than this very e-mail was not liked. */
  readonly isTheAddress: boolean;
}

/**
 * What a delivery status notification says of the one recipient that each of our e-mails has (RFC 3464). Only what has failed
 * counts: a delay is the server's to mend, and a relayed or delivered message is none of our business.
 */
export function readDeliveryStatus(groups: readonly ReportFields[]): Return | undefined {
  const recipient = groups.find((fields) => fields.get('action')?.toLowerCase().split(/[ (]/)[0] === 'failed');
  if (!recipient) return undefined;
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(recipient.get('status') ?? '')?.[0] ?? '';
  const said = (recipient.get('diagnostic-code') ?? '').replace(/^[a-z0-9-]+\s*;\s*/i, '');
  return { as: 'bounced', reason: said || status || 'returned', isTheAddress: !concernsTheMessage(status) };
}

/** Contents, protocol and policy (RFC 3463 §3): a refusal of what was said or of who said it. */
function concernsTheMessage(status: string): boolean {
  return /^\d\.[567]\./.test(status);
}

/** What a complaint says (RFC 5965); `not-spam` and the like complain of nothing. */
export function readFeedback(report: ReportFields | undefined): Return | undefined {
  const type = report?.get('feedback-type')?.toLowerCase();
  if (type !== 'abuse' && type !== 'fraud' && type !== 'opt-out') return undefined;
  return { as: 'complained', reason: type, isTheAddress: true };
}
