import type { Language } from '../kernel/language.js';
import type { MailAddress } from './caught-mail.js';
import { html, type Html } from './html.js';

/** Where the lab is; who reads the demo's mailbox may be elsewhere, so the time says its zone in `datetime`. */
const zone = 'Europe/Oslo';
const locales: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' };

/** The frame of every page of the mailbox. */
export function layout(language: Language, title: string, content: Html): string {
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Smart Care Lab</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/mailbox/style.css" />
      </head>
      <body>
        <header class="bar">
          <div class="page">
            <a href="/mailbox">
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M3 3h5v10a4 4 0 0 0 8 0V3h5v10a9 9 0 0 1-18 0Z" />
                <circle cx="12" cy="5.5" r="3" />
              </svg>
              Smart Care Lab
            </a>
          </div>
        </header>
        <main class="page">${content}</main>
      </body>
    </html>`;
  return page.toString();
}

export function timeTag(language: Language, at: Date): Html {
  const shown = at.toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone });
  return html`<time datetime="${at.toISOString()}">${shown}</time>`;
}

/** A span of time whose wall clock is written as UTC. */
export function wallSpan(language: Language, from: Date, until: Date | undefined): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  return until ? format.formatRange(from, until) : format.format(from);
}

export function size(language: Language, bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000);
  return amount.toLocaleString(locales[language], { style: 'unit', unit, maximumFractionDigits: 1 });
}

export function shownAddresses(addresses: readonly MailAddress[]): string {
  return addresses.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}
