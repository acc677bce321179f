// The built outbox in a process of its own, to be killed: sends what is owed until it is told to end.
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { schema } from '../../dist/data-source.js';
import { Letterhead } from '../../dist/notifications/letterhead.js';
import { MailSender } from '../../dist/notifications/mail-sender.js';
import { OutboxWorker } from '../../dist/notifications/outbox.worker.js';
import { Clock } from '../../dist/platform/clock.js';
import { dataSourceOptions } from '../../dist/platform/database.js';
import { WorkerTransactions } from '../../dist/platform/transactions.js';

const { OUTBOX_DATABASE_URL, OUTBOX_SMTP_URL, OUTBOX_AHEAD_MS } = process.env;
const lookEveryMs = 20;
const patience = { connectMs: 20_000, greetingMs: 30_000, handOverMs: 120_000, answerMs: 600_000 };

Logger.overrideLogger(false);
const clock = new Clock();
clock.pass(Number(OUTBOX_AHEAD_MS));
const database = await new DataSource(dataSourceOptions(OUTBOX_DATABASE_URL, schema, 4, 'outbox process')).initialize();
const letterhead = new Letterhead({
  mailFrom: 'Smart Care Lab <lab@lab.example>',
  publicUrl: 'https://lab.example',
  secret: 'x'.repeat(32),
});
const sender = new MailSender(OUTBOX_SMTP_URL, letterhead.from, { patience, connectionsMax: 5 });
const outbox = new OutboxWorker(new WorkerTransactions(database, clock), sender, letterhead);

const end = new AbortController();
process.once('SIGTERM', () => end.abort());
process.on('message', ({ passMs }) => clock.pass(passMs));
process.send('ready');
while (!end.signal.aborted) {
  await outbox.lookNow();
  await sleep(lookEveryMs);
}
await outbox.beforeApplicationShutdown();
await database.destroy();
process.disconnect();
