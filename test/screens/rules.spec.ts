import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { exampleIntakes } from '../../src/checklists/example-intakes.js';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';

const questionsMax = 40;

/** Answers every question that comes, by keyboard alone, and is then at the result. */
async function answerAll(page: Page, answers: Readonly<Record<string, string | number | boolean>>): Promise<string[]> {
  const asked: string[] = [];
  while (asked.length < questionsMax) {
    await page.waitForURL((url) => url.pathname === '/rules/result' || !asked.includes(questionOf(url.href)));
    if (new URL(page.url()).pathname === '/rules/result') return asked;
    await page.waitForURL((url) => url.searchParams.has('question'));
    const key = questionOf(page.url());
    asked.push(key);
    await page.locator(`input[name=${key}]`).first().waitFor();
    if (asked.length === 1) await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Tab');
    const fields = page.locator(`input[name=${key}]`);
    const values = await fields.evaluateAll((all) => all.map((field) => (field as unknown as { value: string }).value));
    if (values.length === 1) await page.keyboard.type(String(answers[key]));
    else await choose(page, values.indexOf(String(answers[key])));
    await page.keyboard.press('Enter');
  }
  throw new Error('the questions never end');
}

async function choose(page: Page, index: number): Promise<void> {
  if (index === 0) await page.keyboard.press('Space');
  for (let at = 0; at < index; at += 1) await page.keyboard.press('ArrowDown');
}

const questionOf = (url: string): string => new URL(url).searchParams.get('question') ?? '';
const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

describe('a visitor finds the rules', () => {
  let lab: BrowserLab;
  beforeAll(async () => {
    lab = await openBrowserLab();
  });
  afterAll(() => lab.close());

  test('by keyboard alone, asked only what matters; the link carries everything, and nothing is stored', async () => {
    const page = await lab.open('/');
    await page.getByRole('link', { name: 'Finn reglene' }).focus();
    await page.keyboard.press('Enter');
    const asked = await answerAll(page, exampleIntakes.fallSensorInNursingHome);
    expect(asked).toEqual(Object.keys(exampleIntakes.fallSensorInNursingHome).sort(inOrderOf(asked)));
    expect(asked).not.toContain('ceMarked');
    await page.getByRole('heading', { level: 1, name: /regelsett gjelder for produktet deres$/ }).waitFor();
    await page.getByText('3 svar er usikre.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    const title = await titleOf(page).textContent();

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Kopier lenke' }).click();
    await page.getByText('Lenken er kopiert.').waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    const friend = await lab.open(link.slice(lab.app.url.length));
    await friend.getByRole('heading', { level: 1, name: title! }).waitFor();
    expect(await page.evaluate('Object.keys({ ...localStorage, ...sessionStorage }).join()')).not.toMatch(/intake/i);

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Kommer det i kontakt med kroppen' }).waitFor();
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Nei' }).isChecked()).toBe(true);
  });

  test('the answers of later questions are still there after the browser’s Back', async () => {
    const page = await lab.open('/rules');
    await page.getByLabel('Programvare').check();
    await page.getByRole('button', { name: 'Neste spørsmål' }).click();
    await page.getByLabel('Teknologisk modenhet (TRL)').fill('7');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Hva slags produkt er det?' }).waitFor();
    await page.waitForURL(/trl\*7/);
    await page.getByRole('button', { name: 'Neste spørsmål' }).click();
    await page.getByRole('heading', { level: 1, name: 'Teknologisk modenhet (TRL)' }).waitFor();
    expect(await page.getByLabel('Teknologisk modenhet (TRL)').inputValue()).toBe('7');
  });

  test('what is no answer is named at its field, and stays there', async () => {
    const page = await lab.open('/rules?question=trl', { size: phone });
    const field = page.getByLabel('Teknologisk modenhet (TRL)');
    await field.fill('12');
    await field.press('Enter');
    await page.locator('.error', { hasText: 'Skriv et helt tall fra 1 til 9.' }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('12');
    expect(await faultsIn(page)).toEqual([]);
    await field.fill('');
    await field.press('Enter');
    await page.getByText('Velg et svar, eller hopp over spørsmålet.').waitFor();
    await page.getByRole('button', { name: 'Hopp over' }).click();
    await page.getByRole('heading', { level: 1, name: 'Er produktet medisinsk utstyr?' }).waitFor();
  });

  test('a rule that an answer brings is marked as new, with its reason', async () => {
    const page = await lab.open('/rules?question=usesAI');
    const margin = page.getByRole('complementary');
    await margin
      .getByText('Fordi vi regner med «Programvare» på «Hva slags produkt er det?» så lenge ikke noe annet er svart.')
      .waitFor();
    expect(await margin.getByText('Nytt:').count()).toBe(0);
    await page.getByRole('radio', { name: 'Ja' }).check();
    await margin.getByText('Nytt: Kunstig intelligens').waitFor();
    await margin.getByText('Fordi dere svarte «Ja» på «Bruker produktet kunstig intelligens?».').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('answers that contradict each other are all shown, at their question and before the result', async () => {
    const clash = 'intake=-involvesTestParticipants_involvesPatients_participantsUnder18';
    const page = await lab.open(`/rules?${clash}&question=involvesTestParticipants`);
    const alert = page.getByRole('alert');
    await alert.getByText('pasienter eller tjenestebrukere deltar').waitFor();
    await alert.getByText('deltakere er under 18 år').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    const result = await lab.open(`/rules/result?${clash}`);
    await result.getByRole('heading', { level: 1, name: 'Noen av svarene går ikke i hop' }).waitFor();
    expect(await faultsIn(result)).toEqual([]);
    await alert.getByRole('link', { name: /pasienter eller brukere/ }).click();
    await page.getByRole('radio', { name: 'Nei' }).check();
    await page.getByText('pasienter eller tjenestebrukere deltar').waitFor({ state: 'detached' });
    await page.getByText('To svar går ikke i hop').click();
    await page.getByText('deltakere er under 18 år').waitFor();
  });

  test('in English on a phone: every item unfolds, and a file can be taken away', async () => {
    const page = await lab.open('/rules/result?intake=productType.software_trl*6_isMedicalDevice.no_usesAI', {
      size: phone,
      language: 'en-GB',
    });
    await page.getByRole('heading', { level: 1, name: /sets of rules apply so far$/ }).waitFor();
    await page.getByRole('button', { name: 'Show all items' }).click();
    await page.getByText('Which risk class does the AI system have').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Rules that apply to the product.pdf');
    expect((await readFile((await download.path())!)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('on paper everything stands open; a request begins with the same answers, after signing in', async () => {
    const page = await lab.open('/rules/result?intake=productType.software_-usesAI');
    await page.getByRole('heading', { level: 2, name: 'Regelsett som gjelder' }).waitFor();
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details[open]').count()).toBe(1);
    await page.getByRole('link', { name: 'Start en testforespørsel med disse svarene' }).click();
    await page.waitForURL(/\/sign-in/);
    expect(new URL(page.url()).searchParams.get('next')).toContain('intake=productType.software_-usesAI');
  });
});

/** The order in which they were asked; what was never asked stands last. */
function inOrderOf(asked: readonly string[]) {
  const place = (key: string) => (asked.includes(key) ? asked.indexOf(key) : asked.length);
  return (a: string, b: string) => place(a) - place(b);
}
