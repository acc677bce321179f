// The five main screens as a real browser finds them, at the machine's own speed and on a processor four times as slow; and
// the lab's calendar, full, while it is scrolled and a booking is dragged across it.
import { launchChromium } from '../test/support/chromium.mjs';
import { openLab } from './lab.mjs';
import { median, pairs } from './measure.mjs';
import { answeredMs, codeBytes, longestTaskMs, openWatched, paintedMs, questionsOf, settled } from './web-page.mjs';
import { dragAbout, mainScreens, scrollAbout } from './web-screens.mjs';
import { bookings, draftWithChecklist, seedWeek, testbeds } from './web.seed.mjs';

const rounds = 5;
const slow = 4;
const size = { width: 1280, height: 900 };
const kB = (bytes) => (bytes / 1000).toFixed(0);
const ms = (value) => value.toFixed(0);

export async function web() {
  const lab = await openLab({ testbeds, requests: 2 * bookings, furnish: seedWeek });
  const browser = await launchChromium();
  try {
    const url = lab.url.replace('127.0.0.1', 'localhost');
    const screens = mainScreens(await draftWithChecklist(url));
    const rows = [await firstPage(browser, url)];
    for (const screen of screens) rows.push(...(await vitalsOf(browser, url, screen)));
    rows.push(...(await tasksOf(browser, url, screens.at(-1))));
    return rows;
  } finally {
    await browser.close();
    await lab.close();
  }
}

/** What a visitor fetches before anything can be done, signing in included. */
async function firstPage(browser, url) {
  const places = [];
  for (const path of ['/', '/sign-in']) {
    const { page, fetched, close } = await openWatched(browser, { url, path, size, slowness: 1 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    places.push(...fetched);
    await close();
  }
  const found = kB(codeBytes(places));
  return { what: 'first page and sign-in: script and style, gzip, kB', found, goal: '< 150' };
}

async function vitalsOf(browser, url, screen) {
  const visit = async (slowness) => {
    const { page, fetched, close } = await openWatched(browser, { url, size, slowness, ...screen });
    await page.locator(screen.ready).first().waitFor();
    await settled(page);
    const [painted, bytes, requests] = [await paintedMs(page), codeBytes(fetched), questionsOf(fetched)];
    await screen.use(page);
    await settled(page);
    const answered = await answeredMs(page);
    await close();
    return { painted, answered, bytes, requests };
  };
  const { kept } = await pairs(
    rounds,
    () => visit(1),
    () => visit(slow),
  );
  const both = (of) => `${ms(median(kept.map(({ a }) => of(a))))}; ${ms(median(kept.map(({ b }) => of(b))))}`;
  const [{ a: one }] = kept;
  const slower = `at full speed; ${slow} times slower`;
  return [
    {
      what: `${screen.name}: script and style, gzip, kB`,
      found: kB(one.bytes),
      goal: screen.cookie ? 'none' : '< 150',
    },
    { what: `${screen.name}: questions to the server, the frame’s two apart`, found: one.requests, goal: '≤ 4' },
    {
      what: `${screen.name}: Largest Contentful Paint, ms, ${slower}`,
      found: both(({ painted }) => painted),
      goal: '≤ 2500',
    },
    {
      what: `${screen.name}: Interaction to Next Paint, ms, ${slower}`,
      found: both(({ answered }) => answered),
      goal: '≤ 200',
    },
  ];
}

/** The longest of all rounds: a single long task would be felt. */
async function tasksOf(browser, url, calendar) {
  const longest = async (slowness, deed) => {
    const { page, close } = await openWatched(browser, { url, size, slowness, ...calendar });
    await page.locator(calendar.ready).first().waitFor();
    const found = await longestTaskMs(browser, page, () => deed(page));
    await close();
    return found;
  };
  const rows = [];
  for (const [what, deed] of Object.entries({ scrolled: scrollAbout, 'dragged across': dragAbout })) {
    const { kept } = await pairs(
      rounds,
      () => longest(1, deed),
      () => longest(slow, deed),
    );
    const worst = (of) => ms(Math.max(...kept.map(of)));
    const calendarOf = `calendar of ${testbeds} testbeds × 1 week × ${bookings} bookings, ${what}: longest task, ms`;
    rows.push({ what: calendarOf, found: worst(({ a }) => a), goal: '≤ 50' });
    rows.push({ what: `${calendarOf}, ${slow} times slower`, found: worst(({ b }) => b), goal: 'none' });
  }
  return rows;
}
