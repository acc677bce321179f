import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { StoryFault, type StoryPerson, waitFor } from './story-teller.js';

interface ListedMail {
  readonly id: string;
  readonly url: string;
  readonly subject: string;
  readonly to: readonly { readonly address: string }[];
}

/** What the story tells of an e-mail. */
export interface StoryMail {
  readonly to: string;
  readonly subject: string;
  /** `REQUEST`, with the number of the change; undefined where there is no calendar entry. */
  readonly calendar: string | undefined;
}

/** Waits for e-mails about one request, and keeps each as a file, with its calendar entry beside it. */
export class StoryMailbox {
  private readonly told = new Set<string>();

  constructor(
    private readonly reader: StoryPerson,
    private readonly folder: string,
  ) {}

  /** The next e-mail to the address that names the request and has not been told yet. @throws StoryFault when none comes */
  async next(address: string, requestNumber: string): Promise<StoryMail> {
    const mail = await waitFor(`An e-mail to ${address} about ${requestNumber}`, async () => {
      const { body } = await this.reader.ask<{ mails: ListedMail[] }>(
        'GET',
        `/mailbox.json?to=${encodeURIComponent(address)}`,
      );
      return body.mails.toReversed().find(({ id, subject }) => !this.told.has(id) && subject.includes(requestNumber));
    });
    return this.keep(mail);
  }

  /** What else about the request lies in the mailbox by now. */
  async others(requestNumber: string): Promise<StoryMail[]> {
    const { body } = await this.reader.ask<{ mails: ListedMail[] }>('GET', '/mailbox.json');
    const others = body.mails.filter(({ id, subject }) => !this.told.has(id) && subject.includes(requestNumber));
    const kept: StoryMail[] = [];
    for (const mail of others.toReversed()) kept.push(await this.keep(mail));
    return kept;
  }

  private async keep({ id, url, subject, to: [recipient] }: ListedMail): Promise<StoryMail> {
    this.told.add(id);
    const to = recipient?.address ?? '';
    await mkdir(this.folder, { recursive: true });
    const name = join(this.folder, `${String(this.told.size).padStart(2, '0')} ${to.split('@')[0]} ${plain(subject)}`);
    const { body: source } = await this.reader.ask<Buffer>('GET', `${url}/source`);
    await writeFile(`${name}.eml`, source);
    const { attachments } = await simpleParser(source);
    const entry = attachments.find(({ contentType }) => contentType === 'text/calendar')?.content;
    if (!entry) return { to, subject, calendar: undefined };
    await writeFile(`${name}.ics`, entry);
    const [, method] = /^METHOD:(\w+)/m.exec(entry.toString()) ?? [];
    const [, sequence] = /^SEQUENCE:(\d+)/m.exec(entry.toString()) ?? [];
    if (!method || !sequence)
      throw new StoryFault(`The calendar entry of “${subject}” says neither what it does nor which change it is.`);
    return { to, subject, calendar: `${method}, change ${sequence}` };
  }
}

function plain(subject: string): string {
  return subject
    .replaceAll(/[^\p{L}\p{N} -]+/gu, '')
    .slice(0, 60)
    .trim();
}
