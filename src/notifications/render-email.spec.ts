import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Language, languages } from '../kernel/language.js';
import { emailExamples } from './email.examples.js';
import type { EmailContent, EmailKind } from './email-kinds.js';
import { type RenderedEmail, renderEmail } from './render-email.js';

const contents: EmailContent[] = Object.values(emailExamples);
const everyEmail = languages.flatMap((language) =>
  contents.map((content) => [content.kind, language, content] as const),
);

function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url!.replaceAll('&amp;', '&'));
}

function previewOf(html: string): string {
  return /data-skip-in-text="true"[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
}

/** The same e-mail with each text that a person may have written exchanged; links, times and closed words stay. */
function withTexts(content: EmailContent, exchange: (text: string) => string): EmailContent {
  const kept = /^(https:|\d{4}-|Europe\/)/;
  const closed = new Set(['kind', 'audience', 'by', 'because', 'wait', 'happened', 'role']);
  return JSON.parse(
    JSON.stringify(content, (key, value: unknown) =>
      typeof value === 'string' && !kept.test(value) && !closed.has(key) ? exchange(value) : value,
    ),
  ) as EmailContent;
}

function expectSound({ subject, html, text }: RenderedEmail, language: Language): void {
  expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  expect([...subject].length).toBeLessThanOrEqual(120);
  expect(html).toContain(`lang="${language}"`);
  expect(html.match(/<h1/g)).toHaveLength(1);
  for (const part of [subject, html, text])
    expect(part).not.toMatch(/undefined|\bnull\b|\[object|NaN|Invalid DateTime/);
}

describe('every kind of e-mail, in each language', () => {
  test.each(everyEmail)(
    '%s, %s: is whole, light, and the same in text as in HTML',
    async (_kind, language, content) => {
      const email = await renderEmail(content, language);
      expectSound(email, language);
      expect(email.html.length).toBeLessThan(20_000);
      expect(email.html).not.toMatch(/<img|<script|src=|url\(|@import/);
      expect(email.text).not.toMatch(/[<>]\/?[a-z]+>|&[a-z]+;/);
      for (const url of hrefs(email.html)) expect(email.text).toContain(url);
      expect(hrefs(email.html)).toContain(content.data.url);
      if (content.data.settingsUrl) expect(email.text).toContain(content.data.settingsUrl);
      expect(email.text).toContain(content.data.sender);
      if ('requestNumber' in content.data) expect(email.text).toContain(content.data.requestNumber);
      if ('slot' in content.data && content.data.slot) {
        for (const part of [email.html, email.text]) expect(part).toContain(content.data.slot.testbed);
      }
    },
  );

  test.each(everyEmail)(
    '%s, %s: shows on a locked screen neither who it is for, whose it is, nor why',
    async (_kind, language, content) => {
      const marked = withTexts(content, (text) =>
        /^(SCL-|Sykehjemsavd|Visningsl|Prøveveien)/.test(text) ? text : `HEMMELIG ${text}`,
      );
      const { subject, html } = await renderEmail(marked, language);
      expect(`${subject} ${previewOf(html)}`).not.toContain('HEMMELIG');
      expect(previewOf(html)).not.toBe('');
    },
  );

  test.each(everyEmail)('%s, %s: keeps its voice', async (_kind, language, content) => {
    const { subject, text } = await renderEmail(content, language);
    expect(`${subject} ${text}`).not.toMatch(/!|vennligst|please/i);
  });

  test('is read from its row as it was written there', async () => {
    const content = emailExamples.moved;
    const read = JSON.parse(JSON.stringify(content)) as typeof content;
    expect(await renderEmail(read, 'nb')).toEqual(await renderEmail(content, 'nb'));
  });

  test('has the same parts and links in both languages', async () => {
    for (const content of contents) {
      const [nb, en] = [await renderEmail(content, 'nb'), await renderEmail(content, 'en')];
      expect(hrefs(en.html)).toEqual(hrefs(nb.html));
      expect(en.html.match(/<t[dhr]/g)?.length).toBe(nb.html.match(/<t[dhr]/g)?.length);
      expect(en.text).not.toBe(nb.text);
    }
  });
});

describe('what somebody wrote', () => {
  const probes = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</td></tr></table><h1>Falsk</h1>',
    'a\r\nBcc: evil@x.example',
    'a\nSubject: falsk',
    'a\u2028b\u0085c\u0000d',
    '<!--[if mso]>falsk<![endif]-->',
    '{{7*7}}${7*7}',
    '=?utf-8?q?falsk?=',
    'x'.repeat(5000),
  ];

  test.each(probes)('%j is shown as text, and stays where it belongs', async (probe) => {
    for (const content of contents) {
      const email = await renderEmail(
        withTexts(content, (text) => probe + text),
        'nb',
      );
      expect(email.subject).not.toMatch(/[\r\n]/);
      expect([...email.subject].length).toBeLessThanOrEqual(120);
      expect(email.html).not.toMatch(/<script|<img|onerror=alert\(1\)>|<h1>|\[if mso\]>falsk/);
      expect(email.html.match(/<h1/g)).toHaveLength(1);
      expect(email.text).not.toMatch(/^(Bcc|Subject):/m);
    }
  });

  test('of any letters gives a sound e-mail', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...contents),
        anything,
        fc.constantFrom(...languages),
        async (content, text, language) => {
          const { subject, html } = await renderEmail(
            withTexts(content, () => text),
            language,
          );
          expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
          expect([...subject].length).toBeLessThanOrEqual(120);
          expect(html.match(/<h1/g)).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('keeps its lines in a reason, quoted', async () => {
    const { html, text } = await renderEmail(emailExamples.declined, 'nb');
    expect(text).toContain('Begrunnelse:\n> Avdelingen har utbrudd av omgangssyke.\n>\n> Vi finner en ny tid sammen.');
    expect(html).toContain('Avdelingen har utbrudd av omgangssyke.<br/><br/>Vi finner en ny tid sammen.');
  });
});

describe('what the reader is told', () => {
  const told = async (kind: EmailKind, change: object, language: Language = 'nb'): Promise<RenderedEmail> => {
    const { data } = emailExamples[kind];
    return renderEmail({ kind, data: { ...data, ...change } } as EmailContent, language);
  };

  test('an approval tells time, place, way, leader, conditions and how to change one’s mind', async () => {
    const { subject, text } = await told('approved', {});
    expect(subject).toBe('SCL-7K3M9Q godkjent: Sykehjemsavdelingen, tirsdag 24. november 2026 kl. 09.00–12.00');
    for (const essential of [
      'Når: tirsdag 24. november 2026 kl. 09.00–12.00 (uke 48)',
      'Hvor: Sykehjemsavdelingen, Fjordvik kommune, Prøveveien 4, 0000 Fjordvik',
      'Finn fram: Hovedinngangen, andre etasje.',
      'Testleder: Tea Testleder, tlf. 00 00 00 00',
      'Vilkår: 2 vilkår',
      'selv til fredag 20. november 2026 kl. 09.00',
    ]) {
      expect(text).toContain(essential);
    }
  });

  test('what there is nothing to say of is left out', async () => {
    const nothing = {
      directions: '',
      demands: '',
      testLeader: null,
      change: null,
      conditionsCount: 0,
      recipientName: null,
    };
    const { text } = await told('approved', nothing);
    expect(text).not.toMatch(/Finn fram|Før testen|Testleder|Vilkår|Flytt eller avlys/);
    expect(text).toContain('\n\nHei\n\n');
  });

  test('elsewhere than in Norway, the zone is named', async () => {
    const slot = { ...emailExamples.receipt.data.slot, zone: 'Europe/London' };
    const { subject, text } = await told('receipt', { slot }, 'en');
    expect(subject).toContain('Tuesday 24 November 2026, 08:00–11:00 (Europe/London)');
    expect(text).toContain('by Tuesday 17 November 2026, 11:00 (Europe/London)');
  });

  test('a long testbed’s name gives way to the time in the subject', async () => {
    const slot = { ...emailExamples.receipt.data.slot, testbed: 'Sykehjemsavdelingen '.repeat(10).trim() };
    const { subject } = await told('receipt', { slot });
    expect(subject).toContain('kl. 09.00–12.00');
  });

  test('the lab hears how many things wait, and that one is one', async () => {
    expect((await told('lab-digest', {})).text).toContain('Og 4 til.');
    const one = await told('lab-digest', { items: emailExamples['lab-digest'].data.items.slice(0, 1), itemsCount: 1 });
    expect(one.subject).toBe('Én ting venter på laben, tirsdag 10. november 2026');
    expect(one.text).not.toMatch(/Og -?\d+ til/);
  });

  test('what was given up is counted beside what waits, or alone, with the page that shows it', async () => {
    const { subject, text } = await told('lab-digest', {});
    expect(subject).toMatch(/^7 ting venter på laben/);
    expect(text).toMatch(/2 e-poster er gitt opp[\s\S]*lab\.example\/emails\?status=given-up/);
    const alone = await told('lab-digest', { items: [], itemsCount: 0, givenUpCount: 1 });
    expect(alone.subject).toBe('Én e-post er gitt opp, tirsdag 10. november 2026');
    expect(alone.text).toContain('Ingen sak venter på laben.');
    const well = await told('lab-digest', { givenUpCount: 0, complainedCount: 0 });
    expect(well.text).not.toMatch(/gitt opp|søppelpost|status=given-up/);
    const disliked = await told('lab-digest', { items: [], itemsCount: 0, givenUpCount: 0, complainedCount: 1 });
    expect(disliked.subject).toBe('Én e-post er meldt som søppelpost, tirsdag 10. november 2026');
    expect(disliked.text).toMatch(/Én mottaker har meldt en e-post som søppelpost/);
  });

  test('a role that has ended is named as it was, and the e-mail can’t be chosen away', async () => {
    const { text } = await told('membership-changed', { happened: 'ended', role: 'reviewer' });
    expect(text).toContain('Du er ikke lenger fagvurderer i Prøvelys AS.');
    expect(text).toContain('fordi den gjelder kontoen din');
    expect(text).not.toContain('Velg e-poster');
  });

  test('a new password is told with its hour, and with what to do if it was somebody else', async () => {
    const { text } = await told('password-changed', {});
    expect(text).toContain('Passordet ditt ble endret tirsdag 10. november 2026 kl. 14.30.');
    expect(text).toContain('Var det ikke deg, må du velge et nytt passord med en gang');
  });

  test('company and lab are spoken to each from their side of the counter', async () => {
    expect((await told('suspended', {})).text).toContain('Laben tar stilling til bookingene dere har.');
    const toLab = await told('suspended', { audience: 'lab' });
    expect(toLab.text).toContain('Ta stilling til bookingene');
    expect(toLab.text).toContain('fordi du arbeider i laben');
  });

  test('a link that lets its reader in says how long it works, and what to do if one did not ask', async () => {
    const { text } = await told('magic-link', {});
    expect(text).toContain('Den virker én gang, til tirsdag 10. november 2026 kl. 14.30.');
    expect(text).toContain('Ba du ikke om å logge inn');
  });
});
