import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { MailSender, type OutgoingMail, senderSettings } from '../../src/notifications/mail-sender.js';
import { readConfig, StartupError } from '../../src/platform/config.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';
import { checkDkim } from './dkim-check.js';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const from = { name: 'Smart Care Lab', address: 'lab@lab.example' };
const mail: OutgoingMail = {
  messageId: '<one@lab.example>',
  to: { name: 'Nora Nordvik', address: 'nora@nordvik.example' },
  subject: 'Testen er godkjent – og æøå',
  text: 'Tiden er deres.\n\n.\nEn linje  med bare et punktum.\n\n',
  html: '<p>Tiden er deres.</p>',
  unsubscribeUrl: 'https://lab.example/unsubscribe/one',
};
const given = { DATABASE_URL: 'postgres://lab@db.example/lab', APP_SECRET: 'x'.repeat(32) };
const configured = (more: NodeJS.ProcessEnv = {}) => readConfig({ ...given, ...more });
const never = new AbortController().signal;

describe('the way to the mail server, as it is set up', () => {
  let server: ScriptedSmtp;
  beforeEach(async () => {
    server = await new ScriptedSmtp().start();
  });
  afterEach(() => server.stop());

  const sender = (more: NodeJS.ProcessEnv = {}) =>
    new MailSender(server.url, from, senderSettings(configured(more).smtp));

  test('is under TLS or not at all, unless it is told otherwise or never leaves this machine', async () => {
    expect(await sender({ SMTP_TLS: 'required' }).send(mail, never)).toMatchObject({ result: 'channel-down' });
    expect(await sender({ SMTP_TLS: 'required' }).probe()).toMatch(/TLS/);
    expect(server.delivered).toEqual([]);
    for (const more of [{ SMTP_TLS: 'optional' }, { SMTP_TLS: 'none' }, {}])
      expect(await sender(more).send(mail, never)).toMatchObject({ result: 'accepted' });
    const elsewhere = new MailSender(
      server.url.replace('127.0.0.1', '0.0.0.0'),
      from,
      senderSettings(configured().smtp),
    );
    expect(await elsewhere.send(mail, never)).toMatchObject({ result: 'channel-down' });
    expect(server.delivered).toHaveLength(3);
  });

  test('signs what it sends, the address to stop it by too, so that a change on the way is seen', async () => {
    const dkim = { DKIM_SELECTOR: 'lab2026', DKIM_PRIVATE_KEY: pem.replaceAll('\n', '\\n') };
    await sender(dkim).send(mail, never);
    await sender({ ...dkim, DKIM_DOMAIN: 'example' }).send(mail, never);
    const [first, second] = server.delivered.map(({ raw }) => checkDkim(raw, createPublicKey(pem)));
    expect(first).toMatchObject({ domain: 'lab.example', selector: 'lab2026', isTrue: true });
    expect(first!.headers).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']),
    );
    expect(second).toMatchObject({ domain: 'example', isTrue: true });
    const changed = server.delivered[0]!.raw.replace('Nora Nordvik', 'Nils Nordvik');
    expect(checkDkim(changed, createPublicKey(pem))).toMatchObject({ isTrue: false });
    await sender().send(mail, never);
    expect(checkDkim(server.delivered[2]!.raw, createPublicKey(pem))).toBeUndefined();
  });

  test('takes a key from a file, and never says it', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-dkim-'));
    const file = path.join(folder, 'key.pem');
    await writeFile(file, pem);
    expect(configured({ DKIM_SELECTOR: 'lab', DKIM_PRIVATE_KEY_FILE: file }).smtp.dkim?.privateKey).toBe(pem);
    await writeFile(file, pem.slice(0, 400));
    const faults = [
      { DKIM_SELECTOR: 'lab', DKIM_PRIVATE_KEY_FILE: file },
      { DKIM_SELECTOR: 'lab', DKIM_PRIVATE_KEY: pem.slice(0, 400) },
      { DKIM_PRIVATE_KEY: pem },
      { DKIM_SELECTOR: 'lab' },
    ];
    for (const fault of faults) {
      expect(() => configured(fault)).toThrow(StartupError);
      expect(() => configured(fault)).toThrow(/^(?![\s\S]*MII)[\s\S]*DKIM_/);
    }
    await rm(folder, { recursive: true });
  });

  test('never sends a password in the clear', () => {
    const withPassword = 'smtp://lab:secret@smtp.example:587';
    expect(() => configured({ SMTP_URL: withPassword, SMTP_TLS: 'optional' })).toThrow(/in the clear/);
    expect(() => configured({ SMTP_URL: withPassword, SMTP_TLS: 'none' })).toThrow(StartupError);
    expect(configured({ SMTP_URL: withPassword }).smtp.tls).toBeUndefined();
    expect(configured({ SMTP_URL: 'smtp://smtp.example', SMTP_TLS: 'none' }).smtp.tls).toBe('none');
  });

  test('keeps to so many messages in a second', async () => {
    const paced = sender({ SMTP_MESSAGES_PER_SECOND_MAX: '20' });
    const began = performance.now();
    await Promise.all(Array.from({ length: 7 }, () => paced.turn(never)));
    expect(performance.now() - began).toBeGreaterThanOrEqual(295);
    const stopped = performance.now();
    await sender({ SMTP_MESSAGES_PER_SECOND_MAX: '1' }).turn(AbortSignal.abort());
    expect(performance.now() - stopped).toBeLessThan(500);
  });

  test('waits as long as it is told', () => {
    const { patience, connectionsMax } = senderSettings(
      configured({ SMTP_CONNECT_SECONDS_MAX: '3', SMTP_ANSWER_SECONDS_MAX: '90', SMTP_CONNECTIONS_MAX: '12' }).smtp,
    );
    expect(patience).toEqual({ connectMs: 3_000, greetingMs: 30_000, handOverMs: 120_000, answerMs: 90_000 });
    expect(connectionsMax).toBe(12);
    expect(() => configured({ SMTP_ANSWER_SECONDS_MAX: '5' })).toThrow(/SMTP_ANSWER_SECONDS_MAX/);
  });
});
