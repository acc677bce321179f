import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { Letterhead } from '../../src/notifications/letterhead.js';
import { MailSender, type OutgoingMail } from '../../src/notifications/mail-sender.js';
import { ScriptedSmtp, type SmtpAct, type SmtpPoint } from '../support/scripted-smtp.js';

const mail: OutgoingMail = {
  messageId: '<one@lab.example>',
  to: { name: 'Nora Nordvik', address: 'nora@nordvik.example' },
  subject: 'Testen er godkjent',
  text: 'Tiden er deres.\n.\nEn linje med bare et punktum.',
  html: '<p>Tiden er deres.</p>',
};
const from = { name: 'Smart Care Lab', address: 'lab@lab.example' };
const never = new AbortController().signal;
const patience = { connectMs: 2_000, greetingMs: 500, handOverMs: 500, answerMs: 500 };

describe('a sending', () => {
  let server: ScriptedSmtp;
  let sender: MailSender;
  beforeEach(async () => {
    server = await new ScriptedSmtp().start();
    sender = new MailSender(server.url, from, { patience, connectionsMax: 5 });
  });
  afterEach(() => server.stop());

  const at = (point: SmtpPoint, act: SmtpAct) => {
    server.script = (reached) => (reached === point ? act : 'go');
  };

  test('arrives once, whole, from the lab, under the Message-ID that it was given, and asks for no answer', async () => {
    const outcome = await sender.send(mail, never);
    expect(outcome).toEqual({ result: 'accepted', answer: '250 message taken' });
    expect(server.delivered).toHaveLength(1);
    const parsed = await simpleParser(server.delivered[0]!.raw);
    expect(parsed).toMatchObject({ messageId: mail.messageId, subject: mail.subject, html: mail.html });
    expect(parsed.from?.value).toEqual([from]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect([...parsed.headers.keys()].filter((name) => name.startsWith('list-'))).toEqual([]);
  });

  test('with a calendar entry carries it as an alternative and attached', async () => {
    const calendar = { method: 'REQUEST' as const, entry: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' };
    await sender.send({ ...mail, calendar }, never);
    const { raw } = server.delivered[0]!;
    expect(raw).toMatch(
      /Content-Type: multipart\/alternative[\s\S]*Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i,
    );
    expect(raw).toMatch(
      /Content-Type: application\/ics; name=invite\.ics[\s\S]*Content-Disposition: attachment; filename=invite\.ics/i,
    );
  });

  test.each<[SmtpPoint, SmtpAct, string]>([
    ['rcpt', { answer: '550 no such mailbox' }, 'refused'],
    ['body', { answer: '554 not wanted here' }, 'refused'],
    ['data', { answer: '554 no' }, 'refused'],
    ['mail', { answer: '552 too large' }, 'refused'],
    ['rcpt', { answer: '451 greylisted' }, 'put-off'],
    ['body', { answer: '452 mailbox full' }, 'put-off'],
    ['connected', { answer: '554 we do not know you' }, 'channel-down'],
    ['connected', 'drop', 'channel-down'],
    ['connected', 'stall', 'channel-down'],
    ['ehlo', 'drop', 'channel-down'],
    ['mail', { answer: '550 you may not send' }, 'channel-down'],
    ['mail', 'drop', 'channel-down'],
    ['rcpt', { answer: '421 closing' }, 'channel-down'],
    ['rcpt', 'stall', 'channel-down'],
    ['data', 'drop', 'channel-down'],
    ['body', { answer: '421 closing' }, 'channel-down'],
    ['body', 'drop', 'ambiguous'],
    ['body', 'keep-and-drop', 'ambiguous'],
    ['body', 'stall', 'ambiguous'],
  ])('that meets %s: %j is %s', async (point, act, result) => {
    at(point, act);
    expect((await sender.send(mail, never)).result).toBe(result);
    expect(server.delivered).toHaveLength(act === 'keep-and-drop' ? 1 : 0);
  });

  test('tells whether the e-mail had begun to be handed over when the channel failed', async () => {
    at('data', 'drop');
    expect(await sender.send(mail, never)).toMatchObject({ result: 'channel-down', midway: true });
    at('ehlo', 'drop');
    expect(await sender.send(mail, never)).toMatchObject({ result: 'channel-down', midway: false });
  });

  test('is stopped while nothing can have been delivered, and not when it can', async () => {
    const stopAt = async (point: SmtpPoint) => {
      const stop = new AbortController();
      server.script = (reached) => {
        if (reached !== point) return 'go';
        setTimeout(() => stop.abort(), 20);
        return 'stall';
      };
      return (await sender.send(mail, stop.signal)).result;
    };
    expect(await stopAt('rcpt')).toBe('interrupted');
    expect(await stopAt('body')).toBe('ambiguous');
    expect((await sender.send(mail, AbortSignal.abort())).result).toBe('interrupted');
  });

  test('to nobody’s port says that the channel is down', async () => {
    await server.stop();
    const outcome = await sender.send(mail, never);
    expect(outcome).toMatchObject({ result: 'channel-down', midway: false });
  });

  test('goes to one address alone: a list in its place reaches nobody', async () => {
    const to = { name: '', address: 'a@nordvik.example, evil@x.example' };
    await sender.send({ ...mail, to }, never);
    expect(server.delivered).toEqual([]);
  });

  test('a probe says whether the server lets us in, and sends nothing', async () => {
    expect(await sender.probe()).toBeUndefined();
    at('ehlo', 'drop');
    expect(await sender.probe()).toMatch(/closed/);
    expect(server.delivered).toEqual([]);
  });
});

test('a sender that is no mailbox stops the program at its start', () => {
  const letterhead = (mailFrom: string) => () =>
    new Letterhead({ mailFrom, publicUrl: 'https://lab.example', secret: 'x'.repeat(32) });
  expect(letterhead('a@b.example, c@d.example')).toThrow(/MAIL_FROM must look like/);
  expect(letterhead('Lab')).toThrow(/MAIL_FROM must look like/);
  expect(letterhead('Lab <lab@lab.example>')()).toMatchObject({
    from: { name: 'Lab', address: 'lab@lab.example' },
    domain: 'lab.example',
  });
});
