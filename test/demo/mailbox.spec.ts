import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { get as httpGet } from 'node:http';
import * as os from 'node:os';
import * as path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { startMailCatcher } from '../../src/demo/mail-catcher.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** Lines as e-mail has them, without the indentation of this file. */
const lines = (text: string) => text.trim().replaceAll(/\n */g, '\r\n') + '\r\n';

const invitation = lines(`
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//test//NO
  METHOD:REQUEST
  BEGIN:VEVENT
  UID:b1@lab.example
  DTSTAMP:20261123T120000Z
  SEQUENCE:2
  DTSTART;TZID=Europe/Oslo:20261202T100000
  DTEND;TZID=Europe/Oslo:20261202T140000
  SUMMARY:Test av Dørvakt
  LOCATION:Sykehjemsavdelingen
  ORGANIZER;CN=Smart Care Lab:mailto:lab@lab.example
  ATTENDEE;CN=Anne:mailto:anne@firma.example
  END:VEVENT
  END:VCALENDAR`);

interface Listed {
  readonly mails: { id: string; url: string; subject: string; receivedAt: string; to: { address: string }[] }[];
  readonly next: string | null;
}

const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const calendarWith = (word: string) => invitation.replaceAll(/Dørvakt|Sykehjemsavdelingen|b1(?=@)/g, word);

/** A message with the word wherever its sender decides what stands there. */
const hostile = (word: string): SendMailOptions => ({
  envelope: { from: 'lab@lab.example', to: 'anne@firma.example' },
  raw: lines(`
    From: ${encoded(word)} <lab@lab.example>
    To: ${encoded(word)} <anne@firma.example>, <a"onx="1@firma.example>
    Reply-To: ${encoded(word)} <lab@lab.example>
    Message-ID: <${word.replaceAll(/\s/g, '')}@lab.example>
    Subject: ${encoded(word)}
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8

    ${word}
    --b
    Content-Type: text/html; charset=utf-8

    ${word}
    --b
    Content-Type: text/calendar; charset=utf-8; method=REQUEST

    ${calendarWith(word)}
    --b
    Content-Type: application/pdf; name="${encoded(word)}"
    Content-Disposition: attachment

    x
    --b--`),
});

/** The page's elements with the names of their attributes, without any of the text that it was filled with. */
function skeleton(page: string): string[] {
  return [...page.matchAll(/<([a-z/!][^>]*)>/gi)].map(([, tag]) =>
    tag!.replaceAll(/="[^"]*"/g, '').replaceAll(/\s+/g, ' '),
  );
}

describe('the mailbox', () => {
  let folder: string;
  let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
  let t: TestApp;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-mail-'));
    catcher = await startMailCatcher(folder);
    t = await startTestApp({ smtpUrl: catcher.url });
  });
  afterAll(async () => {
    await t?.close();
    await catcher?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = (asked: string, headers: Record<string, string> = {}) => fetch(t.url + asked, { headers });
  const read = async (asked: string, language = 'nb') => (await ask(asked, { 'accept-language': language })).text();
  const list = async (asked = '') => (await (await ask(`/mailbox.json${asked}`)).json()) as Listed;

  /** @returns the message's address in the mailbox. */
  async function send(mail: SendMailOptions): Promise<string> {
    const given = { from: 'Smart Care Lab <lab@lab.example>', to: 'Anne <anne@firma.example>', ...mail };
    await createTransport(catcher.url).sendMail(given);
    return (await list()).mails[0]!.url;
  }

  test('shows what was sent, the newest first, and each message with all its parts', async () => {
    await send({ subject: 'Kvittering', text: 'Vi har fått forespørselen.' });
    const url = await send({
      subject: 'Godkjent: Dørvakt',
      text: 'Laben har godkjent testen.\nSe https://lab.example/b/1?a=1&b=2.',
      html: '<html><head><title>x</title></head><body><h1>Testen er godkjent</h1></body></html>',
      icalEvent: { method: 'REQUEST', content: invitation },
      attachments: [{ filename: 'Møteplan.pdf', content: '%PDF-1.7 plan', contentType: 'application/pdf' }],
    });

    const page = await read('/mailbox');
    expect(page).toContain('<html lang="nb">');
    expect(page.indexOf('Godkjent: Dørvakt')).toBeGreaterThan(-1);
    expect(page.indexOf('Godkjent: Dørvakt')).toBeLessThan(page.indexOf('Kvittering'));

    const message = await read(url);
    expect(message).toContain('Smart Care Lab &lt;lab@lab.example&gt;');
    expect(message).toContain('Anne &lt;anne@firma.example&gt;');
    expect(message).toContain('href="https://lab.example/b/1?a=1&amp;b=2"');
    expect(message).toMatch(/onsdag 2\. desember 2026.*10:00.14:00 \(Europe\/Oslo\)/s);
    expect(message).toContain('Sykehjemsavdelingen');
    expect(message).toContain('Invitasjon eller oppdatering');
    expect(await read(`${url}/html`)).toContain('<h1>Testen er godkjent</h1>');
    expect(await read(`${url}/source`)).toContain('Subject: =?UTF-8?');

    const attachment = /href="(\/mailbox\/[^"]+\/attachment\/\d+)">Møteplan\.pdf</.exec(message)?.[1];
    const download = await ask(attachment!);
    expect(await download.text()).toBe('%PDF-1.7 plan');
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''M%C3%B8teplan\.pdf/);
    expect(download.headers.get('content-type')).toBe('application/octet-stream');
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('speaks English to those who ask for it', async () => {
    const url = await send({ subject: '', text: 'x' });
    expect(await read('/mailbox', 'en')).toMatch(/<html lang="en">.*The mailbox.*\(no subject\)/s);
    expect(await read(url, 'en')).toMatch(/<html lang="en">.*Plain text/s);
    expect(await read('/mailbox', 'de')).toContain('Postkassen');
  });

  test('finds the mail to one address, for people and for programs', async () => {
    await send({ to: 'Bo <Bo@Annet.example>, c@annet.example', subject: 'Til Bo' });
    await send({ subject: 'Til Anne' });
    const found = await list('?to=bo@annet.EXAMPLE');
    expect(found.mails.map(({ subject }) => subject)).toEqual(['Til Bo']);
    expect(found.mails[0]!.to.map(({ address }) => address)).toEqual(['Bo@annet.example', 'c@annet.example']);
    expect(Date.now() - Date.parse(found.mails[0]!.receivedAt)).toBeLessThan(60_000);
    const page = await read('/mailbox?to=bo%40annet.example');
    expect(page).toContain('Til Bo');
    expect(page).not.toContain('Til Anne');
    expect(await read('/mailbox?to=ingen@annet.example')).toContain('Ingen e-post til ingen@annet.example.');
  });

  test('comes in pages, in which every message is once', async () => {
    const transport = createTransport({ url: catcher.url, pool: true });
    const many = Array.from({ length: 60 }, (_, n) => ({
      from: 'a@b.example',
      to: 'mange@annet.example',
      subject: `nr. ${n}`,
    }));
    for (const mail of many) await transport.sendMail(mail);
    transport.close();
    const first = await list('?to=mange@annet.example');
    const second = (await (await ask(first.next!)).json()) as Listed;
    expect([first.mails.length, second.mails.length, second.next]).toEqual([50, 10, null]);
    const subjects = [...first.mails, ...second.mails].map(({ subject }) => subject);
    expect(subjects).toEqual(many.map(({ subject }) => subject).toReversed());

    const page = await read('/mailbox?to=mange@annet.example');
    const older = /<a href="([^"]+)">Eldre</.exec(page)?.[1];
    const last = await read(older!.replaceAll('&amp;', '&'));
    expect(last).toContain('nr. 0<');
    expect(last).not.toContain('Eldre');
    expect(last).toContain('Nyeste');
  });

  describe('nothing in a message becomes a part of the page', () => {
    test.each([
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'><svg onload=alert(1)>",
      '</title></h1></pre></div><iframe srcdoc="<script>alert(1)</script>">',
      'https://x.example/"onmouseover="alert(1)',
      "https://x.example/'onfocus='alert(1)//<b>",
      'javascript:alert(1)',
      '<!--<base href=//evil.example>',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '\u2028<style>*{display:none}</style>',
    ])('%s', async (word) => {
      const url = await send(hostile(word));
      const message = await read(url);
      const list = await read('/mailbox?to=anne@firma.example');
      const harmless = word.startsWith('https://x.example/') ? 'https://x.example/ ord' : 'ord';
      expect(skeleton(message)).toEqual(skeleton(await read(await send(hostile(harmless)))));
      expect(skeleton(message + list).join('\n')).not.toMatch(/^(script|img|style|base|b)\b|\son/im);
      expect(message).not.toMatch(/href="(?!https?:|\/|data:,")/);
    });
  });

  test('a message’s own HTML runs nothing, fetches nothing, and opens its links outside the frame', async () => {
    const url = await send({
      subject: 'x',
      html: '<script>alert(1)</script><a href="https://lab.example">Logg inn</a>',
    });
    const answer = await ask(`${url}/html`);
    const policy = answer.headers.get('content-security-policy')!.split('; ');
    expect(policy[0]).toBe('sandbox allow-popups allow-popups-to-escape-sandbox');
    expect(policy.slice(1)).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "frame-ancestors 'self'",
    ]);
    expect(await answer.text()).toMatch(/^<!doctype html><base target="_blank"><script>/);
    const page = await ask(url);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; /);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).not.toContain('<script');
  });

  test.each([
    '/mailbox/20260101T000000000Z-0000001',
    '/mailbox/..%2f..%2fsecret',
    '/mailbox/x',
    '/mailbox/x/html',
    '/mailbox/x/source',
  ])('%s is not there', async (asked) => {
    expect((await ask(asked)).status).toBe(404);
  });

  test('a message that is gone says so on a page', async () => {
    const answer = await ask('/mailbox/20260101T000000000Z-0000001');
    expect(await answer.text()).toContain('Meldingen finnes ikke');
    expect((await ask('/mailbox/20260101T000000000Z-0000001/attachment/0')).status).toBe(404);
    const url = await send({ subject: 'uten vedlegg', text: 'x' });
    expect((await ask(`${url}/attachment/0`)).status).toBe(404);
    expect((await ask(`${url}/html`)).status).toBe(404);
  });

  describe('is there only for whoever sits at this machine', () => {
    const pages = ['/mailbox', '/mailbox.json', '/mailbox/style.css'];

    test.each(pages)('%s is hidden from those who come through a proxy', async (page) => {
      expect((await ask(page)).status).toBe(200);
      expect((await ask(page, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
      expect((await ask(page, { forwarded: 'for=127.0.0.1' })).status).toBe(404);
    });

    test('and from a foreign page whose name was made to point here', async () => {
      const statusFor = (host: string) =>
        new Promise((resolve, reject) => {
          httpGet(`${t.url}/mailbox`, { headers: { host } }, (answer) => resolve(answer.resume().statusCode)).on(
            'error',
            reject,
          );
        });
      const { port } = new URL(t.url);
      expect(await statusFor(`localhost:${port}`)).toBe(200);
      expect(await statusFor(`[::1]:${port}`)).toBe(200);
      expect(await statusFor(`evil.example:${port}`)).toBe(404);
      expect(await statusFor(`localhost.evil.example:${port}`)).toBe(404);
      expect(await statusFor('127.0.0.1.evil.example')).toBe(404);
    });

    test('nor does the API’s description tell of it', async () => {
      expect(await read('/api/openapi.json')).not.toContain('mailbox');
    });
  });

  test('is not there where mail is sent to a real server', async () => {
    await catcher.stop();
    for (const page of ['/mailbox', '/mailbox.json', '/mailbox/style.css', '/mailbox/20260101T000000000Z-0000001']) {
      expect((await ask(page)).status).toBe(404);
    }
  });
});
