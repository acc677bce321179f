import nodemailer, { type NodemailerError, type SMTPTransportOptions } from 'nodemailer';
import type { Mailbox } from './calendar-entry.js';
import { isMailAddress } from './mail-address.js';
import { judgeFailure, type SendOutcome, type SmtpStage } from './smtp-outcome.rules.js';

/** One message to one address. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Sent twice, as RFC 6047 readers and the others want it: as an alternative of the text, and attached. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly entry: string };
}

/** How long the server is waited for, in milliseconds. */
export interface Patience {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** From the greeting to the final dot. Until then nothing can have been delivered, so giving up costs nothing. */
  readonly handOverMs: number;
  /** For the answer to the final dot: who gives up here may send a second copy. RFC 5321 §4.5.3.2.6 asks for 10 minutes. */
  readonly answerMs: number;
}

const patienceOfRfc5321: Patience = {
  connectMs: 20_000,
  greetingMs: 30_000,
  handOverMs: 120_000,
  answerMs: 600_000,
};

const noServer = 'SMTP_URL is not set';

/** The lab's way to its SMTP server. Each e-mail has a connection of its own, so that a failure is one e-mail's. */
export class MailSender {
  constructor(
    private readonly smtpUrl: string | undefined,
    private readonly from: Mailbox,
    private readonly patience: Patience = patienceOfRfc5321,
  ) {}

  /** Never throws: what went wrong is the outcome. Aborted before the final dot, nothing was delivered. */
  async send(mail: OutgoingMail, signal: AbortSignal): Promise<SendOutcome> {
    // The library would deliver to every address of a list that stands in the place of one.
    if (!isMailAddress(mail.to.address)) return { result: 'refused', reason: 'not one e-mail address' };
    if (this.smtpUrl === undefined) return { result: 'channel-down', reason: noServer, midway: false };
    const watch = new HandOverWatch(signal, this.patience.handOverMs);
    try {
      const transport = nodemailer.createTransport({
        ...this.options(this.smtpUrl, this.patience.answerMs),
        logger: watch.logger,
      });
      const { response } = await transport.sendMail({
        from: { ...this.from },
        to: { ...mail.to },
        messageId: mail.messageId,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...(mail.calendar
          ? { icalEvent: { method: mail.calendar.method, content: mail.calendar.entry, filename: 'invite.ics' } }
          : {}),
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: watch.signal,
      });
      return { result: 'accepted', answer: response };
    } catch (error) {
      if (signal.aborted && watch.stage !== 'handed-over') return { result: 'interrupted' };
      return judgeFailure(error as NodemailerError, watch.stage);
    } finally {
      watch.end();
    }
  }

  /** Whether the server greets us and lets us in; sends nothing. @returns why not */
  async probe(): Promise<string | undefined> {
    if (this.smtpUrl === undefined) return noServer;
    const transport = nodemailer.createTransport(this.options(this.smtpUrl, this.patience.handOverMs));
    return transport.verify().then(
      () => undefined,
      (error: Error) => error.message,
    );
  }

  private options(url: string, silenceMs: number): SMTPTransportOptions & { url: string } {
    const { connectMs: connectionTimeout, greetingMs: greetingTimeout } = this.patience;
    const noFiles = { disableFileAccess: true, disableUrlAccess: true };
    return {
      url,
      connectionTimeout,
      greetingTimeout,
      socketTimeout: silenceMs,
      socketCloseTimeout: 0,
      ...noFiles,
    };
  }
}

/**
 * Knows how far one sending came, which the library's errors do not tell: a connection that is lost before the final dot
 * and one that is lost after it look alike. Its log does: it names the sending, and the end of the message's body.
 */
class HandOverWatch {
  stage: SmtpStage = 'reaching';
  private readonly impatience = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  /** Aborts the sending, but never one that has been handed over. */
  readonly signal = this.impatience.signal;
  private readonly giveUp = (): void => {
    if (this.stage !== 'handed-over') this.impatience.abort();
  };

  constructor(
    private readonly stop: AbortSignal,
    private readonly handOverMs: number,
  ) {
    if (stop.aborted) this.giveUp();
    stop.addEventListener('abort', this.giveUp, { once: true });
  }

  readonly logger = {
    trace: ignore,
    debug: ignore,
    warn: ignore,
    error: ignore,
    fatal: ignore,
    info: ({ tnx }: { tnx?: string }): void => {
      if (tnx === 'send') {
        this.stage = 'talking';
        this.timer = setTimeout(this.giveUp, this.handOverMs);
      }
      if (tnx === 'message') this.stage = 'handed-over';
    },
  };

  end(): void {
    clearTimeout(this.timer);
    this.stop.removeEventListener('abort', this.giveUp);
  }
}

function ignore(): void {}
