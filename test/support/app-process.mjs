// The built program in a process of its own, to be killed: begun as main.ts begins it, it answers over HTTP, and plans and
// sends when it is told to look. The timers are the test's, so that each look has a known place among the steps.
import 'reflect-metadata';
import { createApp } from '../../dist/create-app.js';
import { schema } from '../../dist/data-source.js';
import { NoticesWorker } from '../../dist/notifications/notices.worker.js';
import { OutboxWorker } from '../../dist/notifications/outbox.worker.js';
import { Clock } from '../../dist/platform/clock.js';
import { readConfig } from '../../dist/platform/config.js';
import { prepareDatabase } from '../../dist/platform/database.js';
import { arm, steps } from './kill-at.mjs';

const config = readConfig(process.env);
const clock = new Clock();
clock.pass(Number(process.env.AHEAD_MS));
const app = await createApp(config, await prepareDatabase(config, undefined, schema), clock);
await app.listen(0, '127.0.0.1');

const orders = {
  arm: ({ kill }) => arm(kill),
  steps: () => undefined,
  notices: () => app.get(NoticesWorker).lookNow(),
  outbox: () => app.get(OutboxWorker).lookNow(),
};
process.on('message', async (order) => {
  await orders[order.verb](order);
  process.send({ steps });
});
// Nobody is left behind when the test itself dies.
process.once('disconnect', () => process.exit());
process.send({ url: await app.getUrl() });
