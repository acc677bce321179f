import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { seen } from '../support/lab.js';
import { collectLetters, type Letters } from '../support/letters.js';
import type { OrganisationKey } from '../support/world.js';

describe('people and organisations on the screen', () => {
  let lab: BrowserLab;
  let letters: Letters;
  beforeAll(async () => {
    lab = await openBrowserLab();
    letters = collectLetters(lab.app);
  });
  afterAll(() => lab.close());
  const placeOf = (organisation: OrganisationKey) => `/organisations/${lab.world.organisations[organisation].id}`;

  test('a company’s administrator invites a colleague, who accepts on a phone', async () => {
    const email = 'kari@nordvik.example';
    const page = await lab.open(placeOf('nordvik'), { as: 'nora' });
    await page.getByRole('heading', { level: 1, name: 'Kollegaer i Nordvik Sensor AS' }).waitFor();
    await page.getByText('Ingen ubesvarte invitasjoner.').waitFor();
    await page.getByRole('button', { name: 'Send invitasjonen' }).click();
    await page.getByText('Skriv e-postadressen, for eksempel navn@bedrift.no.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('E-postadresse').fill(email);
    await page.getByRole('radio', { name: 'Administrator' }).check();
    await page.getByRole('button', { name: 'Send invitasjonen' }).click();
    await page.getByText(`Invitasjonen er sendt til ${email}.`).waitFor();
    const dead = letters.tokenTo(email);
    await page.getByRole('button', { name: `Send på nytt (${email})` }).click();
    await page.getByText(`Sendt på nytt til ${email}.`).waitFor();

    const old = await lab.open(`/invitation#token=${dead}`, { size: phone });
    await old.getByRole('heading', { level: 1, name: 'Invitasjonen virker ikke' }).waitFor();
    const kari = await lab.open(`/invitation#token=${letters.tokenTo(email)}`, { size: phone });
    await kari.getByRole('heading', { level: 1, name: 'Du er invitert til Nordvik Sensor AS' }).waitFor();
    await kari.getByRole('button', { name: 'Bli med' }).click();
    await kari.getByText('Skriv navnet ditt.').waitFor();
    await kari.getByLabel('Navn').fill('Kari Kollega');
    await kari.getByLabel('Passord (valgfritt)').fill('kort');
    await kari.getByRole('button', { name: 'Bli med' }).click();
    await kari.getByText('Passordet må ha minst 15 tegn.').waitFor();
    expect(await kari.getByLabel('Navn').inputValue()).toBe('Kari Kollega');
    expect(await faultsIn(kari)).toEqual([]);
    await kari.getByLabel('Passord (valgfritt)').fill('fire blå reinsdyr på tur');
    await kari.getByRole('button', { name: 'Bli med' }).click();
    await kari.waitForURL((url) => url.pathname === '/');
    await kari.goto(`${lab.app.url}/profile`);
    await kari.getByRole('link', { name: 'Nordvik Sensor AS' }).waitFor();
    expect(await faultsIn(kari)).toEqual([]);
  });

  test('an invitation that is taken back says so, and one for somebody else asks who is there', async () => {
    const email = 'ola@nordvik.example';
    const page = await lab.open(placeOf('nordvik'), { as: 'nora' });
    await page.getByLabel('E-postadresse').fill(email);
    await page.getByRole('button', { name: 'Send invitasjonen' }).click();
    await page.getByText(`Invitasjonen er sendt til ${email}.`).waitFor();
    const link = `/invitation#token=${letters.tokenTo(email)}`;
    const other = await lab.open(link, { as: 'siv' });
    await other.getByText('men invitasjonen er til ola@nordvik.example').waitFor();
    expect(await faultsIn(other)).toEqual([]);
    await page.getByRole('button', { name: `Trekk tilbake (${email})` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trekk tilbake' }).click();
    await page.getByText(`Invitasjonen til ${email} er trukket tilbake.`).waitFor();
    const visitor = await lab.open(link);
    await visitor.getByText('Invitasjonen er trukket tilbake. Spør den som inviterte dere.').waitFor();
  });

  test('roles are given and taken; the last administrator stays, in English too', async () => {
    const page = await lab.open(placeOf('fjelltopp'), { as: 'frida', language: 'en-GB', size: phone });
    await page.getByRole('heading', { level: 1, name: 'Colleagues in Fjelltopp Helse AS' }).waitFor();
    const leave = page.getByRole('button', { name: 'Leave the organisation (Frida Fjelltopp)' });
    await leave.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave the organisation' }).click();
    await page.getByText('This is the last administrator. Make somebody else an administrator first.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await leave.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);

    const nora = await lab.open(placeOf('nordvik'), { as: 'nora' });
    await nora.getByRole('button', { name: 'Endre rolle (Nils Nordvik)' }).click();
    await nora.getByRole('dialog').getByRole('radio', { name: 'Administrator' }).check();
    expect(await faultsIn(nora)).toEqual([]);
    await nora.getByRole('button', { name: 'Lagre rollen' }).click();
    await nora.getByText('Nils Nordvik er nå administrator.').waitFor();
    const nils = await lab.open(placeOf('nordvik'), { as: 'nils' });
    await nils.getByRole('button', { name: 'Send invitasjonen' }).waitFor();
  });

  test('one’s own language changes the page at once; a name that was changed elsewhere is shown beside one’s own', async () => {
    const page = await lab.open('/profile', { as: 'siv' });
    await page.getByRole('heading', { level: 1, name: 'Profil og språk' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('heading', { level: 1, name: 'Profile and language' }).waitFor();
    await page.getByText('Saved.').waitFor();
    const { body } = await lab.world.as('siv').get<{ version: number; language: string }>('/api/v1/me');
    expect(body.language).toBe('en');
    await lab.world.as('siv').patch('/api/v1/me', { headers: seen(body.version), body: { name: 'Siv Annetsteds' } });
    await page.getByLabel('Name').fill('Siv Her');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await page.locator('#content').getByText('Siv Annetsteds').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
    await page.getByRole('button', { name: 'Use mine' }).click();
    await saved;
    expect((await lab.world.as('siv').get('/api/v1/me')).body).toMatchObject({ name: 'Siv Her' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });

  test('the lab’s manager registers an organisation, is told of a typing error, suspends and reinstates it', async () => {
    const page = await lab.open('/organisations', { as: 'ingrid' });
    await page.getByLabel('Søk etter navn').fill('nord');
    await page.getByText('Én organisasjon vises.').waitFor();
    expect(page.url()).toContain('search=nord');
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Registrer en organisasjon' }).click();
    await page.getByLabel('Navn', { exact: true }).fill('Nyfjord Velferd AS');
    await page.getByLabel('Organisasjonsnummer').fill('200 000 073');
    await page.getByRole('button', { name: 'Registrer' }).click();
    await page.getByText('etter disse åtte sifrene må det siste være 2').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Organisasjonsnummer').fill('200 000 021');
    await page.getByRole('button', { name: 'Registrer' }).click();
    await page.getByText('En virksomhet med dette nummeret er registrert fra før.').waitFor();
    await page.getByLabel('Organisasjonsnummer').fill('200 000 072');
    await page.getByRole('button', { name: 'Registrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nyfjord Velferd AS' }).waitFor();

    await page.goto(lab.app.url + placeOf('fjelltopp'));
    await page.getByRole('button', { name: 'Suspender' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Suspender' }).click();
    await page.getByText('Skriv grunnen. Den som rammes, skal få vite den.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog.getByLabel('Hvorfor?').fill('Medlemskapet er ikke betalt.');
    await dialog.getByRole('button', { name: 'Suspender' }).click();
    await page.getByText('Suspendert', { exact: true }).waitFor();
    const frida = await lab.open(placeOf('fjelltopp'), { as: 'frida', language: 'en-GB' });
    await frida.getByText('The organisation is suspended: Medlemskapet er ikke betalt.').waitFor();
    await page.getByRole('button', { name: 'Åpne igjen' }).click();
    await dialog.getByRole('button', { name: 'Åpne igjen' }).click();
    await page.getByText('Aktiv', { exact: true }).waitFor();
  });
});
