// npm run screens [-- NAME …]: a picture of every screen, from the demo lab, in both languages, for docs/screens.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../test/support/chromium.mjs';
import { screens } from './screens.list.mjs';
import { readIn, signIn } from './screens.sign-in.mjs';

const startMsMax = 180_000;
/** Longer pages are cut. */
const picturePixelsMax = 6000;
const port = Number(process.env.PORT ?? 3210);
const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const folder = process.env.SCREENS_FOLDER ?? 'docs/screens';
const wanted = process.argv.slice(2);

const lab = process.env.LAB_URL ? { url: process.env.LAB_URL, stop: async () => undefined } : await startLab();
try {
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  for (const [language, locale] of Object.entries({ nb: 'nb-NO', en: 'en-GB' })) {
    for (const [size, viewport] of Object.entries(sizes)) await takeAll(browser, { language, locale, size, viewport });
  }
  await browser.close();
  if (wanted.length === 0) await writeFile(path.join(folder, 'README.md'), page());
} finally {
  await lab.stop();
}

async function takeAll(browser, { language, locale, size, viewport }) {
  const windows = new Map();
  for (const screen of screens) {
    const { name, as = '', on = ['desk'] } = screen;
    // A phone is shown in bokmål: what English does to a narrow page, test/screens knows.
    if (!on.includes(size) || (size === 'phone' && language !== 'nb') || (wanted.length > 0 && !wanted.includes(name)))
      continue;
    if (!windows.has(as)) {
      const context = await browser.newContext({ viewport, locale, colorScheme: 'light', timezoneId: 'Europe/Oslo' });
      if (as) {
        await signIn(context, lab.url, as);
        await readIn(context, lab.url, language);
      }
      windows.set(as, await context.newPage());
    }
    const window = windows.get(as);
    await screen.go(window, lab.url + '');
    await window.waitForLoadState('networkidle');
    const file = `${name}.${language}${size === 'phone' ? '.phone' : ''}.webp`;
    await writeFile(path.join(folder, file), await picture(window));
    console.log(file);
  }
  for (const window of windows.values()) await window.context().close();
}

/** The whole page. As WebP, which Playwright itself does not write: a quarter of the bytes of PNG. */
async function picture(window) {
  const size = window.viewportSize();
  // A dialog covers what is in sight; anything else stands still on a window as high as its page.
  const whole = await window.evaluate(
    () => !document.querySelector('dialog[open]') && document.documentElement.scrollHeight,
  );
  if (whole) {
    await window.setViewportSize({ ...size, height: Math.min(whole, picturePixelsMax) });
    await window.evaluate(() => scrollTo(0, 0));
  }
  const browser = await window.context().newCDPSession(window);
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 75,
  });
  await browser.detach();
  await window.setViewportSize(size);
  return Buffer.from(data, 'base64');
}

async function startLab() {
  const data = await mkdtemp(path.join(os.tmpdir(), 'smart-care-screens-'));
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['dist/main.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATA_DIR: data, PUBLIC_URL: url },
  });
  const began = Date.now();
  for (;;) {
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) break;
    if (child.exitCode !== null || Date.now() - began > startMsMax) throw new Error('the lab does not start');
    await sleep(200);
  }
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, stop };
}

function page() {
  const shown = (name, language, alt, phone = '') => `![${alt}](${name}.${language}${phone}.webp)`;
  return [
    '# Every screen',
    '',
    'Made by `npm run screens` from the demo lab; bokmål and English.',
    '',
    ...screens.flatMap(({ name, title, on = ['desk'] }) => [
      `## ${title}`,
      '',
      ...(on.includes('desk')
        ? [shown(name, 'nb', `${title}, in bokmål`), shown(name, 'en', `${title}, in English`)]
        : []),
      ...(on.includes('phone') ? [shown(name, 'nb', `${title}, on a phone`, '.phone')] : []),
      '',
    ]),
  ].join('\n');
}
