import type { Language } from '../kernel/language.js';
import type { CaughtMail, MailAddress } from './caught-mail.js';
import { html, type Html } from './html.js';
import { layout, timeTag } from './mailbox-layout.js';
import { mailboxTexts } from './mailbox.texts.js';

/** One page of the mail that was caught. */
export interface MailList {
  readonly mails: readonly CaughtMail[];
  /** Lower case; undefined shows the mail to everybody. */
  readonly to: string | undefined;
  /** The message that this page begins after; undefined on the first one. */
  readonly before: string | undefined;
  readonly hasOlder: boolean;
  /** Everybody who has been sent something. */
  readonly recipients: readonly string[];
}

export function mailListPage(language: Language, list: MailList): string {
  const t = mailboxTexts[language];
  const empty = list.to === undefined ? t.empty : t.emptyFor(list.to);
  const content = html`<h1>${t.title}</h1>
    <p class="lead soft">${t.lead}</p>
    ${list.recipients.length > 0 ? filterForm(language, list) : undefined}
    ${list.mails.length > 0 ? table(language, list.mails) : html`<p>${empty}</p>`} ${paging(language, list)}`;
  return layout(language, t.title, content);
}

function filterForm(language: Language, { recipients, to }: MailList): Html {
  const t = mailboxTexts[language];
  const options = recipients.map((address) => {
    const selected = address === to ? html`selected` : undefined;
    return html`<option value="${address}" ${selected}>${address}</option>`;
  });
  return html`<form method="get" action="/mailbox">
    <label for="to">${t.showMailTo}</label>
    <select id="to" name="to">
      <option value="">${t.everybody}</option>
      ${options}
    </select>
    <button>${t.show}</button>
  </form>`;
}

function table(language: Language, mails: readonly CaughtMail[]): Html {
  const t = mailboxTexts[language];
  const rows = mails.map(
    (mail) =>
      html`<tr>
        <td class="time">${timeTag(language, mail.receivedAt)}</td>
        <td><a href="/mailbox/${mail.id}">${mail.subject || t.noSubject}</a></td>
        <td class="recipient">${mail.to.map(recipient)}</td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t.received}</th>
        <th scope="col">${t.subject}</th>
        <th scope="col">${t.to}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function recipient({ name, address }: MailAddress): Html {
  return name ? html`<div>${name} <br /><span class="soft small">${address}</span></div>` : html`<div>${address}</div>`;
}

function paging(language: Language, { mails, to, before, hasOlder }: MailList): Html | undefined {
  const t = mailboxTexts[language];
  const last = mails.at(-1);
  const newest = before && html`<a href="/mailbox${query({ to })}">${t.newest}</a>`;
  const older = hasOlder && last ? html`<a href="/mailbox${query({ to, before: last.id })}">${t.older}</a>` : undefined;
  return newest || older ? html`<nav aria-label="${t.pages}">${newest} ${older}</nav>` : undefined;
}

/** The part of an address that asks for a page of the list. */
export function query(asked: { to: string | undefined; before?: string }): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}
