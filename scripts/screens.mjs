// npm run screens [-- NAME …]: a picture of every screen, from the demo lab, in both languages, for docs/screens.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoPassword } from '../dist/demo/demo-people.js';
import { launchChromium } from '../test/support/chromium.mjs';
import { screens } from './screens.list.mjs';

const startMsMax = 180_000;
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
    if (!on.includes(size) || (wanted.length > 0 && !wanted.includes(name))) continue;
    if (!windows.has(as)) {
      const context = await browser.newContext({ viewport, locale, colorScheme: 'light', timezoneId: 'Europe/Oslo' });
      if (as) await signIn(context, as, language);
      windows.set(as, await context.newPage());
    }
    const window = windows.get(as);
    await screen.go(window, lab.url + '');
    await window.waitForLoadState('networkidle');
    const file = `${name}.${language}${size === 'phone' ? '.phone' : ''}.png`;
    await window.screenshot({ path: path.join(folder, file), fullPage: true });
    console.log(file);
  }
  for (const window of windows.values()) await window.context().close();
}

/** Signs in as a demo person whose page is then in the wanted language. */
async function signIn(context, email, language) {
  const headers = { origin: lab.url };
  const answer = await context.request.post(`${lab.url}/api/auth/sign-in/password`, {
    headers,
    data: { email, password: demoPassword },
  });
  if (!answer.ok()) throw new Error(`${email} can’t sign in: ${answer.status()}`);
  const me = await (await context.request.get(`${lab.url}/api/v1/me`)).json();
  await context.request.patch(`${lab.url}/api/v1/me`, {
    headers: { ...headers, 'if-match': `"${me.version}"` },
    data: { language },
  });
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
  const picture = (name, language, phone = '') => `![](${name}.${language}${phone}.png)`;
  return [
    '# Every screen',
    '',
    'Made by `npm run screens` from the demo lab; bokmål and English.',
    '',
    ...screens.flatMap(({ name, title, on = ['desk'] }) => [
      `## ${title}`,
      '',
      ...(on.includes('desk') ? [picture(name, 'nb'), picture(name, 'en')] : []),
      ...(on.includes('phone') ? [picture(name, 'nb', '.phone'), picture(name, 'en', '.phone')] : []),
      '',
    ]),
  ].join('\n');
}
