import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { Config } from '../../src/platform/config.js';
import { sessionCookieName } from '../../src/people/session-cookie.js';
import { freePort } from '../../src/platform/free-port.js';
import { CONFIG } from '../../src/platform/tokens.js';
import { launchChromium } from './chromium.mjs';
import { startTestApp, type TestApp } from './app.js';
import { buildWorld, type PersonKey, type World } from './world.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

/** The program, the world and a browser: what a story on the screen needs. */
export interface BrowserLab {
  readonly app: TestApp;
  readonly world: World;
  /** A window of their own for somebody of the world, signed in; a visitor’s without a name. */
  open(path: string, options?: WindowOptions): Promise<Page>;
  close(): Promise<void>;
}

interface WindowOptions {
  readonly as?: PersonKey;
  readonly size?: { width: number; height: number };
  readonly language?: 'nb-NO' | 'en-GB';
  readonly zone?: string;
  /** Fingers rather than a mouse. */
  readonly hasTouch?: boolean;
}

export async function openBrowserLab(): Promise<BrowserLab> {
  const port = await freePort();
  const app = await startTestApp({ port, publicUrl: `http://127.0.0.1:${port}` });
  const world = await buildWorld(app);
  const browser = await launchChromium();
  const windows: BrowserContext[] = [];
  return {
    app,
    world,
    open: async (path, { as, size = desk, language = 'nb-NO', zone = 'Europe/Oslo', hasTouch = false } = {}) => {
      const context = await browser.newContext({ viewport: size, locale: language, timezoneId: zone, hasTouch });
      windows.push(context);
      if (as) {
        const name = sessionCookieName(app.app.get<Config>(CONFIG));
        await context.addCookies([{ name, value: world.as(as).cookie(name)!, url: app.url }]);
      }
      const page = await context.newPage();
      watch(page, app.url);
      await page.goto(app.url + path);
      return page;
    },
    close: async () => {
      await Promise.all(windows.map((context) => context.close()));
      await browser.close();
      await app.close();
    },
  };
}

const faultsOf = new WeakMap<Page, string[]>();

/** What no screen may do: throw, break the policy (CSP), or ask another host for anything. */
export function watch(page: Page, own: string): void {
  const faults: string[] = [];
  faultsOf.set(page, faults);
  page.on('pageerror', (error) => faults.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    // A refusal is an answer like any other; the browser writes each of them to its console.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) faults.push(`asked ${url}`);
  });
}

const movementMsMax = 1000;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is wrong with the screen as it stands: by axe, by the browser since the last look, and whether it scrolls sideways.
 * @param rules of axe’s, when only a few are to be tried
 */
export async function faultsIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  // A colour on its way to another is neither.
  await page.evaluate(`Promise.race([
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    new Promise((resolve) => setTimeout(resolve, ${movementMsMax})),
  ]).then(() => undefined)`);
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults, readonly string[]>(
    (runOnly) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      }),
    rules ?? tags,
  );
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...(faultsOf.get(page)?.splice(0) ?? []),
    ...violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
    ...(wide > 0 ? [`scrolls ${wide} px sideways`] : []),
  ];
}
