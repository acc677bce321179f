import ICAL from 'ical.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly mail: ParsedMail;
  readonly calendar: {
    readonly method: string;
    readonly uid: string;
    readonly sequence: number;
    readonly start: Date;
    readonly attendee: string;
    readonly status: string | null;
  } | null;
}

/** A real SMTP server on the loopback that keeps what it gets. */
export class Mailbox {
  readonly all: Received[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      void this.take(stream, session, done);
    },
  });

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.server.listen(0, '127.0.0.1');
    await once(mailbox.server.server, 'listening');
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error) => void,
  ): Promise<void> {
    const mail = await simpleParser(stream);
    for (const { address } of session.envelope.rcptTo) this.all.push(received(mail, address));
    done();
  }

  /** Takes everything out. */
  empty(): Received[] {
    return this.all.splice(0);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

function received(mail: ParsedMail, to: string): Received {
  return {
    to,
    mail,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    calendar: calendarOf(mail),
  };
}

function calendarOf(mail: ParsedMail): Received['calendar'] {
  const invite = mail.attachments.find((attachment) => attachment.filename === 'invite.ics');
  if (!invite) return null;
  const calendar = new ICAL.Component(ICAL.parse(invite.content.toString('utf8')) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    start: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate(),
    attendee: String(event.getFirstPropertyValue('attendee')),
    status: event.getFirstPropertyValue('status') as string | null,
  };
}
