import { setTimeout as sleep } from 'node:timers/promises';
import nodemailer, { type NodemailerError, type SMTPTransportOptions } from 'nodemailer';
import type { Mailbox } from './calendar-entry.js';
import { isLoopbackHost } from '../platform/loopback.js';
import type { DkimKey, SmtpSettings } from '../platform/mail-settings.js';
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
  /** Where its reader stops e-mails of this kind: RFC 2369, and by one press RFC 8058. */
  readonly unsubscribeUrl?: string;
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

/** How the server is spoken to. */
export interface SenderSettings {
  /** Undefined: required, unless the server is on this very machine. */
  readonly tls?: SmtpSettings['tls'];
  readonly patience: Patience;
  readonly connectionsMax: number;
  readonly messagesPerSecondMax?: number | undefined;
  readonly dkim?: DkimKey | undefined;
}

export function senderSettings(smtp: SmtpSettings): SenderSettings {
  const { tls, connectionsMax, messagesPerSecondMax, dkim } = smtp;
  const patience = {
    connectMs: smtp.connectSecondsMax * 1_000,
    greetingMs: smtp.greetingSecondsMax * 1_000,
    handOverMs: smtp.handOverSecondsMax * 1_000,
    answerMs: smtp.answerSecondsMax * 1_000,
  };
  return { tls, connectionsMax, messagesPerSecondMax, dkim, patience };
}

/** What RFC 6376 §5.4.1 advises; RFC 8058 §4 has both of the last two signed. */
const signed =
  'From:Reply-To:Subject:Date:To:Cc:Message-ID:In-Reply-To:References:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';

const noServer = 'SMTP_URL is not set';

/** The lab's way to its SMTP server. Each e-mail has a connection of its own, so that a failure is one e-mail's. */
export class MailSender {
  private nextTurnAt = 0;

  constructor(
    private readonly smtpUrl: string | undefined,
    private readonly from: Mailbox,
    private readonly settings: SenderSettings,
  ) {}

  /** How many e-mails may be on their way at once. */
  get connectionsMax(): number {
    return this.settings.connectionsMax;
  }

  /** Resolves when one more e-mail may go, as often as the server's owner allows; at once when the signal aborts. */
  async turn(signal: AbortSignal): Promise<void> {
    const { messagesPerSecondMax } = this.settings;
    if (messagesPerSecondMax === undefined) return;
    const now = performance.now();
    const at = Math.max(now, this.nextTurnAt);
    this.nextTurnAt = at + 1_000 / messagesPerSecondMax;
    await sleep(at - now, undefined, { signal, ref: false }).catch(() => undefined);
  }

  /** Never throws: what went wrong is the outcome. Aborted before the final dot, nothing was delivered. */
  async send(mail: OutgoingMail, signal: AbortSignal): Promise<SendOutcome> {
    // The library would deliver to every address of a list that stands in the place of one.
    if (!isMailAddress(mail.to.address)) return { result: 'refused', reason: 'not one e-mail address' };
    if (this.smtpUrl === undefined) return { result: 'channel-down', reason: noServer, midway: false };
    const watch = new HandOverWatch(signal, this.settings.patience.handOverMs);
    try {
      const transport = nodemailer.createTransport({
        ...this.options(this.smtpUrl, this.settings.patience.answerMs),
        logger: watch.logger,
      });
      const { response } = await transport.sendMail({
        from: { ...this.from },
        to: { ...mail.to },
        messageId: mail.messageId,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...stopping(mail) },
        ...(mail.calendar
          ? { icalEvent: { method: mail.calendar.method, content: mail.calendar.entry, filename: 'invite.ics' } }
          : {}),
        disableFileAccess: true,
        disableUrlAccess: true,
        // What comes back then says which e-mail it was (RFC 3461 §4.4); a server that knows nothing of it is not told.
        dsn: { id: envelopeId(mail.messageId), return: 'headers', notify: ['failure'] },
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
    const transport = nodemailer.createTransport(this.options(this.smtpUrl, this.settings.patience.handOverMs));
    return transport.verify().then(
      () => undefined,
      (error: Error) => error.message,
    );
  }

  private options(url: string, silenceMs: number): SMTPTransportOptions & { url: string } {
    const { connectMs: connectionTimeout, greetingMs: greetingTimeout } = this.settings.patience;
    const noFiles = { disableFileAccess: true, disableUrlAccess: true };
    const { dkim } = this.settings;
    const domainName = dkim?.domain ?? this.from.address.split('@')[1]!;
    return {
      url,
      connectionTimeout,
      greetingTimeout,
      socketTimeout: silenceMs,
      socketCloseTimeout: 0,
      ...tlsOptions(this.settings.tls, url),
      ...noFiles,
      ...(dkim
        ? { dkim: { domainName, keySelector: dkim.selector, privateKey: dkim.privateKey, headerFieldNames: signed } }
        : {}),
    };
  }
}

function tlsOptions(
  wanted: SenderSettings['tls'],
  url: string,
): Pick<SMTPTransportOptions, 'requireTLS' | 'ignoreTLS'> {
  const tls = wanted ?? (isLoopbackHost(new URL(url).hostname) ? 'optional' : 'required');
  return { requireTLS: tls === 'required', ignoreTLS: tls === 'none' };
}

/** The part of a Message-ID that is the e-mail's own. */
function envelopeId(messageId: string): string {
  return messageId.slice(1, messageId.indexOf('@'));
}

/** The one-press form needs TLS (RFC 8058 §3.1); without, the link is still one to open. */
function stopping({ unsubscribeUrl: url }: OutgoingMail): Record<string, string> {
  if (url === undefined) return {};
  const byOnePress = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { 'List-Unsubscribe': `<${url}>`, ...(url.startsWith('https:') ? byOnePress : {}) };
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
