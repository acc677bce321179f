/** What mail servers and calendars send back, as they write it. */

const boundary = 'bd-1';
const mime = (text: string): Buffer => Buffer.from(text.replace(/\r?\n/g, '\r\n'));

export interface Bounce {
  readonly messageId: string;
  readonly envelopeId?: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly returned?: 'text/rfc822-headers' | 'message/rfc822';
}

export function bounce(of: Bounce): Buffer {
  const {
    messageId,
    envelopeId,
    action = 'failed',
    status = '5.1.1',
    diagnostic = 'smtp; 550 5.1.1 <nora@nordvik.example>: Recipient\n    address rejected',
    returned = 'message/rfc822',
  } = of;
  return mime(`Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: lab@lab.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"

--${boundary}
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--${boundary}
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
${envelopeId === undefined ? '' : `Original-Envelope-Id: ${envelopeId}\n`}Arrival-Date: Tue, 2 Feb 2027 06:00:00 +0100

Final-Recipient: rfc822; somebody@else.example
Action: ${action}
Status: ${status}
Diagnostic-Code: ${diagnostic}

--${boundary}
Content-Type: ${returned}

From: Smart Care Lab <lab@lab.example>
Message-ID: ${messageId}
Subject: Testen er godkjent

${returned === 'message/rfc822' ? 'Tiden er deres.\n' : ''}
--${boundary}--
`);
}

export function complaint(messageId: string, type = 'abuse'): Buffer {
  return mime(`From: <abuse@provider.example>
To: lab@lab.example
Subject: FW: Your test tomorrow
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="${boundary}"

--${boundary}
Content-Type: text/plain

This is an email abuse report.

--${boundary}
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1

--${boundary}
Content-Type: message/rfc822

From: Smart Care Lab <lab@lab.example>
Message-ID: ${messageId}
Subject: Your test tomorrow

Tomorrow.
--${boundary}--
`);
}

export interface CalendarReply {
  readonly uid: string;
  readonly address: string;
  readonly partstat: string;
  readonly sequence: number;
  readonly stamp?: string;
  readonly method?: string;
}

export function calendarReply(of: CalendarReply): Buffer {
  const { uid, address, partstat, sequence, stamp = '20270202T060000Z', method = 'REPLY' } = of;
  return mime(`From: <${address}>
To: lab@lab.example
Subject: Accepted: test
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="${boundary}"

--${boundary}
Content-Type: text/plain

${address} has answered.
--${boundary}
Content-Type: text/calendar; charset=utf-8; method=${method}
Content-Transfer-Encoding: base64

${Buffer.from(
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Somebody//Calendar//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    'ORGANIZER:mailto:lab@lab.example',
    `ATTENDEE;PARTSTAT=${partstat};CN=Nora:mailto:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
).toString('base64')}
--${boundary}--
`);
}

export function outOfOffice(): Buffer {
  return mime(`From: nora@nordvik.example
To: lab@lab.example
Subject: Automatic reply: Testen er godkjent
Auto-Submitted: auto-replied
In-Reply-To: <11111111-1111-4111-8111-111111111111@lab.example>
MIME-Version: 1.0
Content-Type: text/plain

I am away until Monday.
`);
}

export function letterOfAPerson(): Buffer {
  return mime(`From: nora@nordvik.example
To: lab@lab.example
Subject: Sv: Testen er godkjent
MIME-Version: 1.0
Content-Type: text/plain

Kan vi komme en time før?
`);
}
