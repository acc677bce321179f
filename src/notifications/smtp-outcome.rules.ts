/** How far a sending came: reaching the server, saying whom it is for and what, or the whole of it handed over. */
export type SmtpStage = 'reaching' | 'talking' | 'handed-over';

/** What became of one attempt to send one e-mail. */
export type SendOutcome =
  | { readonly result: 'accepted'; readonly answer: string }
  /** The server will not have this e-mail, now or later. */
  | { readonly result: 'refused'; readonly reason: string }
  /** It can't be sent now: the server will not have it, or, where that is not so, we could not write it. */
  | { readonly result: 'put-off'; readonly reason: string; readonly byServer: boolean }
  /** Nothing was delivered, and it was not the e-mail's fault; `midway` tells that it had begun to be handed over. */
  | { readonly result: 'channel-down'; readonly reason: string; readonly midway: boolean }
  /** All of it was handed over and no answer came: the server may have delivered it, or not (RFC 1047). */
  | { readonly result: 'ambiguous'; readonly reason: string }
  /** Whoever was sending it died with it in hand, and nobody knows how far it came. */
  | { readonly result: 'abandoned'; readonly reason: string }
  /** We stopped it ourselves before anything could be delivered. */
  | { readonly result: 'interrupted' };

/** What the mail library says of a failure. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly permanent?: boolean | undefined;
  /** The SMTP command that the server's answer was to. */
  readonly command?: string | undefined;
}

/** Codes of the library for a message that it would not even begin to send. */
const messageFaults = new Set(['EMESSAGE', 'EENVELOPE', 'ESTREAM', 'EFILEACCESS', 'EURLACCESS']);
/** Service not available, closing the channel (RFC 5321 §4.2.2): whatever it answers, it says nothing of the e-mail. */
const serviceNotAvailable = 421;
/** Exceeded storage allocation, or too large: the one refusal of a sender that is about the message. */
const messageTooLarge = 552;

/**
 * Tells the e-mail's faults from the channel's. What a server says before it has heard of a recipient (greeting, TLS,
 * sign-in, our own address as sender) would meet every e-mail alike, so it concerns the channel; what it says of the
 * recipient or the text concerns the e-mail.
 */
export function judgeFailure(failure: SmtpFailure, stage: SmtpStage): SendOutcome {
  const { message: reason, responseCode, code = '' } = failure;
  if (responseCode === undefined) {
    if (stage === 'handed-over') return { result: 'ambiguous', reason };
    if (messageFaults.has(code)) return { result: 'refused', reason };
    return { result: 'channel-down', reason, midway: stage !== 'reaching' };
  }
  if (responseCode === serviceNotAvailable || !concernsEmail(failure)) {
    return { result: 'channel-down', reason, midway: stage !== 'reaching' };
  }
  return failure.permanent ? { result: 'refused', reason } : { result: 'put-off', reason, byServer: true };
}

function concernsEmail({ command, responseCode }: SmtpFailure): boolean {
  return command === 'RCPT TO' || command === 'DATA' || (command === 'MAIL FROM' && responseCode === messageTooLarge);
}
