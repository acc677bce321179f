import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser that is installed (or that CHROMIUM names), else the Chromium that comes through npm (Linux on x64). */
export async function launchChromium() {
  const given = process.env.CHROMIUM ?? installed.find((place) => existsSync(place));
  if (given) return chromium.launch({ executablePath: given, args: ['--no-sandbox'] });
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args.filter((arg) => !arg.startsWith('--headless')), '--no-sandbox'],
  });
}
