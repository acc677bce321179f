import addressparser from 'nodemailer/lib/addressparser';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, StartupError } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import type { Mailbox } from './calendar-entry.js';
import { isMailAddress } from './mail-address.js';
import { readUnsubscription, signUnsubscription, type Unsubscription } from './unsubscribe-token.js';

/** What every e-mail of the lab has in common: who it is from, and the pages of the web client that it leads to. */
@Injectable()
export class Letterhead {
  readonly from: Mailbox;
  /** Of Message-IDs and calendar UIDs. */
  readonly domain: string;
  private readonly publicUrl: string;
  private readonly secret: string;

  /** @throws StartupError when `MAIL_FROM` is no mailbox */
  constructor(@Inject(CONFIG) { mailFrom, publicUrl, secret }: Pick<Config, 'mailFrom' | 'publicUrl' | 'secret'>) {
    this.from = parseMailbox(mailFrom);
    this.domain = this.from.address.split('@')[1]!;
    this.publicUrl = publicUrl;
    this.secret = secret;
  }

  messageId(emailId: string): string {
    return `<${emailId}@${this.domain}>`;
  }

  calendarUid(bookingId: string): string {
    return `${bookingId}@${this.domain}`;
  }

  requestPage(requestId: string): string {
    return `${this.publicUrl}/requests/${requestId}`;
  }

  messagesPage(requestId: string): string {
    return `${this.requestPage(requestId)}#messages`;
  }

  organisationPage(organisationId: string): string {
    return `${this.publicUrl}/organisations/${organisationId}`;
  }

  queuePage(): string {
    return `${this.publicUrl}/queue`;
  }

  /** What was given up, in the ledger of all e-mails. */
  givenUpPage(): string {
    return `${this.publicUrl}/emails?status=given-up`;
  }

  /** Where one who can't get in by the password asks for a new one. */
  signInPage(): string {
    return `${this.publicUrl}/sign-in`;
  }

  homePage(): string {
    return `${this.publicUrl}/`;
  }

  settingsPage(): string {
    return `${this.publicUrl}/profile#notices`;
  }

  /** Where e-mails of this kind to this person are stopped, by a press in the mail program or on the page. */
  unsubscribePage(unsubscription: Unsubscription): string {
    return `${this.publicUrl}/unsubscribe/${signUnsubscription(this.secret, unsubscription)}`;
  }

  /** What a token of such an address says; undefined for one that is not ours. */
  readUnsubscription(token: string): Unsubscription | undefined {
    return readUnsubscription(this.secret, token);
  }
}

function parseMailbox(text: string): Mailbox {
  const [mailbox, ...more] = addressparser(text);
  if (!mailbox?.address || more.length > 0 || !isMailAddress(mailbox.address)) {
    throw new StartupError('MAIL_FROM must look like Smart Care Lab <lab@smartcarelab.example>.');
  }
  return { name: mailbox.name || 'Smart Care Lab', address: mailbox.address };
}
