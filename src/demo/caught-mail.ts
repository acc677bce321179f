import { Inject, Injectable } from '@nestjs/common';
import { open, readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { isMessageFile, mailFolderOf } from './mail-catcher.js';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What a list tells of a message. */
export interface CaughtMail {
  /** Its file's name without the ending. */
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly subject: string;
}

/** A message taken apart. */
export interface OpenedMail extends CaughtMail {
  readonly replyTo: readonly MailAddress[];
  readonly messageId: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** The `text/calendar` part that mail programs act on. */
  readonly calendar: string | undefined;
  /** Every part that is neither text nor HTML, the calendar's too, in the message's order. */
  readonly attachments: readonly Attachment[];
}

const headerBytesMax = 64_000;

/** The mail that this program has caught; there is none where it sends to a real server. */
@Injectable()
export class CaughtMails {
  /** Message files never change, so what was read of them once holds. */
  private readonly known = new Map<string, CaughtMail>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get folder(): string | undefined {
    return mailFolderOf(this.config.smtpUrl);
  }

  /** All of them, the newest first; the catcher limits how many there can be. */
  async all(): Promise<CaughtMail[]> {
    if (this.folder === undefined) return [];
    const ids = (await readdir(this.folder)).filter(isMessageFile).map((name) => name.replace('.eml', ''));
    for (const id of this.known.keys()) if (!ids.includes(id)) this.known.delete(id);
    const mails: CaughtMail[] = [];
    for (const id of ids.sort().toReversed()) {
      const mail = this.known.get(id) ?? (await this.readHeader(id));
      if (mail) mails.push(mail);
    }
    return mails;
  }

  /** Undefined when there is no such message, or no longer. */
  async open(id: string): Promise<OpenedMail | undefined> {
    const source = await this.source(id);
    if (!source) return undefined;
    const parsed = await simpleParser(source, { skipTextToHtml: true, skipHtmlToText: true });
    return {
      ...describe(id, parsed),
      replyTo: addressesOf(parsed.replyTo),
      messageId: parsed.messageId,
      text: parsed.text,
      html: parsed.html || undefined,
      calendar: parsed.attachments.find(isCalendar)?.content.toString('utf8'),
      attachments: parsed.attachments,
    };
  }

  /** The message as it came over the wire. */
  async source(id: string): Promise<Buffer | undefined> {
    if (this.folder === undefined) return undefined;
    return readFile(path.join(this.folder, `${id}.eml`)).catch(unlessGone);
  }

  private async readHeader(id: string): Promise<CaughtMail | undefined> {
    const file = await open(path.join(this.folder!, `${id}.eml`)).catch(unlessGone);
    if (!file) return undefined;
    const { buffer, bytesRead } = await file
      .read(Buffer.alloc(headerBytesMax), 0, headerBytesMax, 0)
      .finally(() => file.close());
    const [header = ''] = buffer.toString('latin1', 0, bytesRead).split(/\r?\n\r?\n/, 1);
    const mail = describe(id, await simpleParser(Buffer.from(`${header}\r\n\r\n`, 'latin1')));
    this.known.set(id, mail);
    return mail;
  }
}

/** A calendar part that mail programs act on, as opposed to the same file attached for those that don't. */
export function isCalendar({ contentType, contentDisposition }: Attachment): boolean {
  return contentType === 'text/calendar' && contentDisposition !== 'attachment';
}

function describe(id: string, { from, to, cc, subject = '' }: ParsedMail): CaughtMail {
  const [, date, hour, minute, second, ms] = /^(\d{8})T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? [];
  const day = date?.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
  const receivedAt = new Date(`${day}T${hour}:${minute}:${second}.${ms}Z`);
  return { id, receivedAt, from: addressesOf(from), to: [...addressesOf(to), ...addressesOf(cc)], subject };
}

function addressesOf(given: ParsedMail['to']): MailAddress[] {
  const listed = [given ?? []].flat().flatMap(({ value }) => value);
  return listed.flatMap((one) => one.group ?? [one]).map(({ name, address = '' }) => ({ name, address }));
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
