import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { Letterhead } from '../../src/notifications/letterhead.js';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { seen } from '../support/lab.js';
import type { PersonKey } from '../support/world.js';

interface Choice {
  readonly kinds: { kind: string; on: boolean }[];
  readonly dailyAt: string | null;
  readonly version: number;
}

describe('what is one’s own, on the screen', () => {
  let lab: BrowserLab;
  beforeAll(async () => {
    lab = await openBrowserLab();
  });
  afterAll(() => lab.close());
  const choice = async (who: PersonKey) => (await lab.world.as(who).get<Choice>('/api/v1/me/notices')).body;
  const offOf = async (who: PersonKey) => (await choice(who)).kinds.filter(({ on }) => !on).map(({ kind }) => kind);

  test('Nils chooses his e-mails on a phone: no receipts, the rest once a day; what is owed says why', async () => {
    const page = await lab.open('/profile#notices', { as: 'nils', size: phone });
    await page.getByRole('heading', { level: 2, name: 'E-poster til deg' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Forespørselen er mottatt' }).uncheck();
    await page.getByRole('radio', { name: 'Én e-post om dagen' }).check();
    await page.getByLabel('Klokkeslett').fill('25');
    await page.getByText('Skriv ett klokkeslett, for eksempel 08.00.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Klokkeslett').fill('7.15');
    await page.getByRole('button', { name: 'Lagre valgene' }).click();
    await page.getByText('Lagret.').waitFor();
    expect(await choice('nils')).toMatchObject({ dailyAt: '07:15', version: 1 });
    expect(await offOf('nils')).toEqual(['receipt']);
    await page.getByText('E-poster som alltid kommer').click();
    await page.getByText('De legger en avtale i kalenderen din, endrer den eller tar den ut:').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Testen er godkjent' }).count()).toBe(0);
    expect(await faultsIn(page)).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Klokkeslett').inputValue()).toBe('07.15');
    expect(await page.getByRole('checkbox', { name: 'Forespørselen er mottatt' }).isChecked()).toBe(false);
  });

  test('what was chosen on another device meanwhile stands beside what was chosen here', async () => {
    const page = await lab.open('/profile', { as: 'frida', language: 'en-GB' });
    await page.getByRole('checkbox', { name: 'Reminder the day before' }).uncheck();
    await lab.world
      .as('frida')
      .put('/api/v1/me/notices', { headers: seen(0), body: { off: ['receipt'], dailyAt: '06:30' } });
    await page.getByRole('button', { name: 'Save the choices' }).click();
    await page.locator('blockquote', { hasText: 'One e-mail a day, at 06.30.' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use mine' }).click();
    await page.getByText('Saved.').waitFor();
    expect(await offOf('frida')).toEqual(['reminder-24-hours']);
  });

  test('the link of a reminder asks before it switches anything off, and says how to get it back', async () => {
    const { pathname } = new URL(
      lab.app.app.get(Letterhead).unsubscribePage({ personId: lab.world.people.nora.id, kind: 'reminder-7-days' }),
    );
    const page = await lab.open(pathname, { size: phone });
    await page.getByRole('heading', { level: 1, name: 'Slå av «Påminnelse en uke før»?' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect(await offOf('nora')).toEqual([]);
    await page.getByRole('button', { name: 'Slå av' }).click();
    const done = page.getByRole('heading', { level: 1, name: '«Påminnelse en uke før» er slått av' });
    await done.waitFor();
    expect(await done.evaluate((heading) => heading === heading.ownerDocument.activeElement)).toBe(true);
    expect(await faultsIn(page)).toEqual([]);
    expect(await offOf('nora')).toEqual(['reminder-7-days']);
    const nora = await lab.open(pathname, { as: 'nora' });
    await nora.getByRole('link', { name: 'Gå til profilen din' }).click();
    await nora.getByRole('checkbox', { name: 'Påminnelse en uke før' }).check();
    await nora.getByRole('button', { name: 'Lagre valgene' }).click();
    await nora.getByText('Lagret.').waitFor();
    expect(await offOf('nora')).toEqual([]);
    const dead = await lab.open('/unsubscribe/half', { language: 'en-GB' });
    await dead.getByRole('heading', { level: 1, name: 'The link does not work' }).waitFor();
    expect(await faultsIn(dead)).toEqual([]);
  });

  test('what is kept about oneself is downloaded as a file', async () => {
    const page = await lab.open('/profile', { as: 'siv' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Last ned opplysningene' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('smart-care-lab.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ account: { email: lab.world.people.siv.email } });
  });

  test('an account is erased after a second thought, by keyboard; the last administrator is told why not', async () => {
    const frida = await lab.open('/profile', { as: 'frida', language: 'en-GB', size: phone });
    await frida.getByRole('button', { name: 'Erase my account' }).click();
    await frida.getByRole('dialog').getByLabel('Write your e-mail address').fill(lab.world.people.frida.email);
    await frida.getByRole('button', { name: 'Erase the account' }).click();
    await frida.getByText('Fjelltopp Helse AS would have no administrator.').waitFor();
    expect(await faultsIn(frida)).toEqual([]);
    await frida.keyboard.press('Escape');

    const page = await lab.open('/profile', { as: 'nils' });
    const button = page.getByRole('button', { name: 'Slett kontoen min' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Skriv e-postadressen din').waitFor();
    await page.getByRole('button', { name: 'Slett kontoen', exact: true }).click();
    await page.getByText('Skriv e-postadressen din.', { exact: true }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Skriv e-postadressen din').fill('feil@nordvik.example');
    await page.keyboard.press('Enter');
    await page.getByText('Skriv e-postadressen til kontoen som skal slettes.').waitFor();
    await page.getByLabel('Skriv e-postadressen din').fill(lab.world.people.nils.email);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kontoen er slettet' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Til forsiden' }).click();
    await page.getByRole('link', { name: 'Logg inn' }).waitFor();
    expect((await lab.world.as('nils').get('/api/v1/me')).status).toBe(401);
  });
});
