import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { screens } from '../../scripts/screens.list.mjs';
import { readIn, signIn } from '../../scripts/screens.sign-in.mjs';
import { faultsIn } from '../support/browser.js';
import { BuiltProgram } from '../support/built-program.js';
import { launchChromium } from '../support/chromium.mjs';
import { createTestDatabase, testSecret } from '../support/database.js';
import { crowdedText, misses, movingThings, unseenInForcedColours } from './every-screen.looks.js';
import { WatchedWindow } from './every-screen.window.js';

const labStartMsMax = 150_000;
/** Who is signed in, which the frame asks once, is not the screen’s. */
const questionsMax = 4;
/** Where something was done before the picture: a week turned, the messages opened. Its answers are not the screen’s own. */
const asksAfterDeeds: readonly string[] = ['calendar-move', 'request-messages'];
/** What browsers have when nobody has chosen. */
const lettersPx = 16;
const desk = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };
const locales = { nb: 'nb-NO', en: 'en-GB' } as const;
type Language = keyof typeof locales;

/** The patterns of the router’s addresses, as they stand in the rooms’ routes. */
function routePatterns(): string[] {
  const web = path.resolve('web/src');
  const files = readdirSync(web).map((room) => path.join(web, room, 'routes.ts'));
  const written = [...files, path.join(web, 'frame/root-route.tsx')].flatMap((file) => {
    try {
      return [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, route]) => route!);
    } catch {
      return [];
    }
  });
  return [...new Set(written)];
}

/** Of those that fit, the one with the fewest parameters: `/requests/new` before `/requests/$id`. */
function patternOf(visited: string, patterns: readonly string[]): string | undefined {
  const fits = patterns.filter((one) => new RegExp(`^${one.replaceAll(/\$\w+/g, '[^/]+')}$`).test(visited));
  return fits.sort((a, b) => a.split('$').length - b.split('$').length)[0];
}

describe('every screen', () => {
  let folder: string;
  let lab: BuiltProgram;
  let browser: Browser;
  const windows = new Map<string, WatchedWindow>();
  const contexts = new Map<string, BrowserContext>();
  const visited = new Set<string>();

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'smart-care-screens-'));
    const { ownerUrl, appUrl, workerUrl } = await createTestDatabase();
    const settings = {
      DATABASE_OWNER_URL: ownerUrl,
      DATABASE_URL: appUrl,
      DATABASE_WORKER_URL: workerUrl,
      APP_SECRET: testSecret,
      DATA_DIR: folder,
      DEMO: '1',
      LOG_LEVEL: 'warn',
    };
    [lab, browser] = await Promise.all([BuiltProgram.start(settings, labStartMsMax), launchChromium()]);
  }, labStartMsMax);
  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function windowOf(person: string, language: Language): Promise<WatchedWindow> {
    // Who is signed in reads in a language of their own; a visitor’s comes from the browser.
    const kept = person || language;
    let context = contexts.get(kept);
    if (!context) {
      context = await browser.newContext({ viewport: desk, locale: locales[language], timezoneId: 'Europe/Oslo' });
      contexts.set(kept, context);
      if (person) await signIn(context, lab.url, person);
      windows.set(kept, new WatchedWindow(await context.newPage(), lab.url, visited));
    }
    if (person) await readIn(context, lab.url, language);
    return windows.get(kept)!;
  }

  describe.each(['nb', 'en'] as const)('in %s', (language) => {
    test.each(screens)('$name', async (screen) => {
      const window = await windowOf(screen.as ?? '', language);
      const { page } = window;
      await page.setViewportSize(desk);
      await window.goTo(screen);
      const faults = {
        missing: await misses(page, language),
        asked: window.asked.length > questionsMax && !asksAfterDeeds.includes(screen.name) ? window.asked : [],
        desk: await faultsIn(page),
        ...(language === 'nb' ? await faultsInOtherModes(page) : {}),
        narrow: await faultsWhen(page, () => page.setViewportSize(narrow), faultsIn),
      };
      expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    });
  });

  test('has its place in the list of screens, whatever its address', () => {
    const patterns = routePatterns();
    const seen = new Set([...visited].map((one) => patternOf(one, patterns)));
    expect(patterns.length).toBeGreaterThan(40);
    expect(patterns.filter((one) => !seen.has(one))).toEqual([]);
  });
});

/** What a reader’s own settings make of the screen: stillness, darkness, letters twice as large, few colours. */
async function faultsInOtherModes(page: Page): Promise<Record<string, string[]>> {
  const media = (to: Parameters<Page['emulateMedia']>[0]) => () => page.emulateMedia(to);
  const browserSettings = await page.context().newCDPSession(page);
  const letters = (standard: number) => () =>
    browserSettings.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  const found = {
    still: await faultsWhen(page, media({ reducedMotion: 'reduce' }), movingThings),
    dark: await faultsWhen(page, media({ colorScheme: 'dark' }), (one) => faultsIn(one, ['color-contrast'])),
    large: await faultsWhen(page, letters(2 * lettersPx), async (one) => [
      ...(await crowdedText(one)),
      ...(await faultsIn(one, ['scrollable-region-focusable'])),
    ]),
    forced: await faultsWhen(page, media({ colorScheme: 'light', forcedColors: 'active' }), unseenInForcedColours),
  };
  await letters(lettersPx)();
  await browserSettings.detach();
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  return found;
}

async function faultsWhen(page: Page, change: () => Promise<unknown>, look: (page: Page) => Promise<string[]>) {
  await change();
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  return look(page);
}
