import type { Language } from '../kernel/language.js';
import { calendarFacts, type CalendarFacts } from './calendar-facts.js';
import { isCalendar, type OpenedMail } from './caught-mail.js';
import { html, type Html } from './html.js';
import { layout, shownAddresses, size, timeTag, wallSpan } from './mailbox-layout.js';
import { mailboxTexts } from './mailbox.texts.js';

export function mailMessagePage(language: Language, mail: OpenedMail): string {
  const t = mailboxTexts[language];
  const subject = mail.subject || t.noSubject;
  const content = html`<p class="crumb small"><a href="/mailbox">${t.title}</a></p>
    <h1>${subject}</h1>
    <div class="noted">
      <div>${[htmlSection(language, mail), calendarSection(language, mail), textSection(language, mail)]}</div>
      <aside class="small">${[factsSection(language, mail), attachmentsSection(language, mail)]}</aside>
    </div>`;
  return layout(language, subject, content);
}

/** Said instead of a message that was removed, or never was. */
export function mailGonePage(language: Language): string {
  const t = mailboxTexts[language];
  const content = html`<h1>${t.gone}</h1>
    <p class="lead">${t.goneWhy}</p>
    <nav><a href="/mailbox">${t.title}</a></nav>`;
  return layout(language, t.gone, content);
}

/** The message in a frame of its own: nothing in it can run or reach anything, and its links open beside it. */
function htmlSection(language: Language, { id, html: body }: OpenedMail): Html | undefined {
  if (body === undefined) return undefined;
  const t = mailboxTexts[language];
  const own = `/mailbox/${id}/html`;
  return html`<section>
    <h2>${t.asSeen}</h2>
    <iframe src="${own}" title="${t.asSeen}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
    <p><a href="${own}">${t.alone}</a></p>
  </section>`;
}

function textSection(language: Language, { text }: OpenedMail): Html | undefined {
  if (text === undefined) return undefined;
  return html`<section>
    <h2>${mailboxTexts[language].plainText}</h2>
    <div class="text">${withLinks(text)}</div>
  </section>`;
}

/** Only what is plainly a web address becomes a link; everything is escaped. */
function withLinks(text: string): (string | Html)[] {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>"'.,:;!?)\]])/).map((part, index) => {
    return index % 2 === 1 ? html`<a href="${part}" rel="noreferrer noopener">${part}</a>` : part;
  });
}

function calendarSection(language: Language, { calendar }: OpenedMail): Html | undefined {
  if (calendar === undefined) return undefined;
  const t = mailboxTexts[language];
  const facts = calendarFacts(calendar);
  const source = html`<pre>${calendar}</pre>`;
  const whole = html`<details>
    <summary>${t.calendarSource}</summary>
    ${source}
  </details>`;
  const content = facts ? [calendarList(language, facts), whole] : [html`<p>${t.calendarUnreadable}</p>`, source];
  return html`<section>
    <h2>${t.calendar}</h2>
    ${content}
  </section>`;
}

function calendarList(language: Language, facts: CalendarFacts): Html {
  const t = mailboxTexts[language];
  const { start, end } = facts;
  const when = start && `${wallSpan(language, start.local, end?.local)} ${start.zone ? `(${start.zone})` : ''}`;
  return html`<p>${t.calendarMethods[facts.method] ?? facts.method}</p>
    <dl>
      ${[term(t.what, facts.summary), term(t.when, when ?? ''), term(t.where, facts.location)]}
      ${[term(t.organiser, facts.organiser), term(t.attendees, facts.attendees.join(', '))]}
      ${[term(t.sequence, facts.sequence), term('UID', facts.uid)]}
    </dl>`;
}

function factsSection(language: Language, mail: OpenedMail): Html {
  const t = mailboxTexts[language];
  return html`<section>
    <dl>
      <dt>${t.received}</dt>
      <dd>${timeTag(language, mail.receivedAt)}</dd>
      ${[term(t.from, shownAddresses(mail.from)), term(t.to, shownAddresses(mail.to))]}
      ${[term(t.replyTo, shownAddresses(mail.replyTo)), term('Message-ID', mail.messageId ?? '')]}
    </dl>
    <p><a href="/mailbox/${mail.id}/source">${t.source}</a></p>
  </section>`;
}

function attachmentsSection(language: Language, { id, attachments }: OpenedMail): Html | undefined {
  const rows = attachments.map((attachment, index) => {
    if (attachment.related || isCalendar(attachment)) return undefined;
    const name = attachment.filename ?? attachment.contentType;
    return html`<li><a href="/mailbox/${id}/attachment/${index}">${name}</a> ${size(language, attachment.size)}</li>`;
  });
  if (rows.every((row) => row === undefined)) return undefined;
  return html`<section>
    <h2>${mailboxTexts[language].attachments}</h2>
    <ul>
      ${rows}
    </ul>
  </section>`;
}

function term(name: string, value: string): Html | undefined {
  if (value === '') return undefined;
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}
