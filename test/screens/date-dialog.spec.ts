import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserLab, faultsIn, openBrowserLab } from '../support/browser.js';

describe('a date, written or pointed at', () => {
  let lab: BrowserLab;
  beforeAll(async () => {
    lab = await openBrowserLab();
  });
  afterAll(() => lab.close());

  test('is found in a month by keyboard alone; Escape leaves it, and the focus comes back', async () => {
    const page = await lab.open('/audit', { as: 'randi' });
    const field = page.getByLabel('Fra og med');
    await field.fill('8.12.2026');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'desember 2026' });
    await dialog.waitFor();
    expect(await dialog.getByRole('columnheader').allTextContents()).toEqual([
      'Uke',
      ...['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'],
    ]);
    expect(await dialog.getByRole('rowheader').allTextContents()).toEqual(['49', '50', '51', '52', '53']);
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
    expect(await focused()).toBe('8. desember 2026');
    expect(await faultsIn(page)).toEqual([]);

    await page.keyboard.press('PageDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('11. januar 2027');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('11.1.2027');
    expect(await focused()).toBe('Åpne kalenderen');
    await page.waitForURL(/from=2027-01-11/);

    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('11.1.2027');
    expect(await focused()).toBe('Åpne kalenderen');
  });

  test('is pointed at on a phone in English, and nothing scrolls sideways', async () => {
    const page = await lab.open('/audit', { as: 'randi', size: { width: 320, height: 640 }, language: 'en-GB' });
    await page
      .getByLabel(/^(From|Fra og med)/)
      .first()
      .fill('1.2.2027');
    await page.locator('.date-field button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('grid').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog.locator('td', { hasText: /^14$/ }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.date-field input').first().inputValue()).toBe('14.2.2027');
  });
});
