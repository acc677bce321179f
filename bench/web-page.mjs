// What a window tells of itself: when its largest content was painted, how fast it answers, what it fetched, and how long
// its main thread was ever kept busy. As the Web Vitals define them.
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

const built = 'web/dist';
const settleMs = 400;
/** Of so many interactions the slowest is left out, as Interaction to Next Paint has it. */
const interactionsPerOutlier = 50;
/** What is reported as an event at all; a page whose every answer came sooner has no other figure. */
const eventMsMin = 16;

/** Opens the address as somebody who has never been there, on a processor so many times as slow, and watches it. */
export async function openWatched(browser, { url, path: place, cookie, size, slowness }) {
  const context = await browser.newContext({ viewport: size, locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.addInitScript(keepVitals);
  await page.goto(url + place);
  return { page, fetched, close: () => context.close() };
}

/** Runs in the window, before any script of it. */
function keepVitals() {
  const vitals = { paintedMs: 0, interactions: new Map() };
  window.vitals = vitals;
  const keep = (type, each, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...options });
  keep('largest-contentful-paint', ({ startTime }) => (vitals.paintedMs = startTime));
  const heard = ({ interactionId, duration }) => {
    if (interactionId)
      vitals.interactions.set(interactionId, Math.max(duration, vitals.interactions.get(interactionId) ?? 0));
  };
  keep('event', heard, { durationThreshold: 16 });
  keep('first-input', heard);
}

export const settled = (page) => page.waitForTimeout(settleMs);

/** Largest Contentful Paint. It is over with the first input, so it is asked for before. */
export const paintedMs = (page) => page.evaluate(() => window.vitals.paintedMs);

/** Interaction to Next Paint of all that was done in the window since it was opened. */
export async function answeredMs(page) {
  const { durations, count } = await page.evaluate(() => ({
    durations: [...window.vitals.interactions.values()],
    count: performance.interactionCount,
  }));
  if (count === 0) throw new Error('nothing was done in the window');
  const slowestFirst = durations.sort((a, b) => b - a);
  return slowestFirst[Math.floor(count / interactionsPerOutlier)] ?? eventMsMin;
}

/** Bytes of script and style, packed with gzip, of what was fetched. */
export const codeBytes = (fetched) =>
  [...new Set(fetched)]
    .filter((place) => /\.(js|css)$/.test(place))
    .reduce((sum, place) => sum + readFileSync(path.join(built, `${place}.gz`)).length, 0);

/** Asked by the frame around every screen, once a visit: who is signed in, and the line on which changes are told. */
const framePlaces = ['/api/v1/me', '/api/v1/changes'];
export const questionsOf = (fetched) =>
  fetched.filter((place) => place.startsWith('/api/') && !framePlaces.includes(place)).length;

/** The longest that the window’s main thread was busy at a stretch while something was done, in ms. */
export async function longestTaskMs(browser, page, deed) {
  await settled(page);
  await browser.startTracing(page, { categories: ['toplevel'] });
  await deed();
  await settled(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const windows = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && windows.has(thread(event)));
  if (tasks.length === 0) throw new Error('the trace tells of no task');
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}
