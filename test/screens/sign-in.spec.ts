import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';

describe('signing in on the screen', () => {
  let lab: BrowserLab;
  beforeAll(async () => {
    lab = await openBrowserLab();
  });
  afterAll(() => lab.close());

  test('a visitor comes to the one question that brings people here, in bokmål, and may read it in English', async () => {
    const page = await lab.open('/');
    await page.getByRole('heading', { level: 1, name: 'Hvilke regler gjelder for produktet deres?' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Which rules apply to your product?' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  test('what is missing is named at its field, by keyboard alone, on a phone too', async () => {
    const page = await lab.open('/sign-in', { size: phone });
    await page.getByLabel('E-postadresse').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Skriv e-postadressen din, for eksempel navn@bedrift.no.').waitFor();
    expect(await page.getByLabel('E-postadresse').getAttribute('aria-invalid')).toBe('true');
    expect(await faultsIn(page)).toEqual([]);
  });

  test('a wrong password is refused in the reader’s words, and what was typed is still there', async () => {
    const page = await lab.open('/sign-in');
    await page.getByLabel('E-postadresse').fill(lab.world.people.nora.email);
    await page.getByLabel('Passord', { exact: true }).fill('feil passord');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('E-postadresse').inputValue()).toBe(lab.world.people.nora.email);
  });
});
