import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { draftRequest, openTestbed, slotAt } from '../support/lab.js';
import type { PersonKey } from '../support/world.js';
import { tabTo } from './keyboard.js';

const liveMsMax = 15_000;

describe('a company and the lab write to each other', () => {
  let lab: BrowserLab;
  beforeAll(async () => {
    lab = await openBrowserLab();
  });
  afterAll(() => lab.close());

  /** A request of Nordvik’s that waits for the lab. */
  async function sentIn(): Promise<string> {
    const testbed = await openTestbed(lab.app);
    const { id } = await draftRequest(lab.world, 'nora');
    const slot = slotAt(testbed, 12, '09:00', '12:00');
    await lab.world.as('nora').post('/api/v1/bookings', { body: { testRequestId: id, ...slot } });
    await lab.app.owner.query(
      `UPDATE test_request SET status = 'in-review', submitted_at = now(), rounds_count = 1 WHERE id = $1`,
      [id],
    );
    await lab.app.owner.query(`UPDATE booking SET status = 'requested' WHERE test_request_id = $1`, [id]);
    return id;
  }
  const say = (who: PersonKey, id: string, body: string) =>
    lab.world.as(who).post(`/api/v1/test-requests/${id}/messages`, { body: { body } });
  const unread = async (who: PersonKey, id: string) =>
    (await lab.world.as(who).get<{ unreadMessages: number }>(`/api/v1/test-requests/${id}`)).body.unreadMessages;
  const thread = (page: Page) => page.locator('section', { has: page.locator('#messages') });
  const said = (page: Page) => thread(page).locator('.messages .said').allInnerTexts();
  const comes = (page: Page, body: string) =>
    thread(page).getByText(body, { exact: true }).waitFor({ timeout: liveMsMax });
  const toThread = (page: Page) => thread(page).scrollIntoViewIfNeeded();

  test('live: each sees what the other writes, by keyboard, with the focus where it was', async () => {
    const id = await sentIn();
    const nora = await lab.open(`/requests/${id}`, { as: 'nora' });
    const farid = await lab.open(`/requests/${id}/review`, { as: 'farid' });
    await farid.getByRole('link', { name: 'Meldinger med bedriften' }).click();
    await Promise.all([nora, farid].map((page) => page.locator('#messages').waitFor()));
    await toThread(nora);
    await thread(nora).getByText('Ingen meldinger ennå.').waitFor();
    expect(await faultsIn(nora)).toEqual([]);

    await tabTo(nora, nora.getByLabel('Melding til laben'));
    await nora.keyboard.type('Kan Dørvakt monteres på en branndør?');
    await nora.keyboard.press('Control+Enter');
    await thread(nora).getByText('Meldingen er sendt.').waitFor();
    await comes(farid, 'Kan Dørvakt monteres på en branndør?');
    await thread(farid).getByText('Ny melding fra Nora Nordvik.').waitFor();
    expect(await nora.getByLabel('Melding til laben').inputValue()).toBe('');
    const hasFocus = (page: Page, label: string) =>
      page.getByLabel(label).evaluate((it) => it === it.ownerDocument.activeElement);
    expect(await hasFocus(nora, 'Melding til laben')).toBe(true);

    await nora.keyboard.type('En ting til');
    await farid.getByLabel('Melding til bedriften').fill('Ja.\nSkru den i karmen.');
    await thread(farid).getByRole('button', { name: 'Send' }).click();
    await comes(nora, 'Ja.\nSkru den i karmen.');
    await thread(nora).getByText('Ny melding fra Farid Fagvurderer.').waitFor();
    expect(await nora.getByLabel('Melding til laben').inputValue()).toBe('En ting til');
    expect(await hasFocus(nora, 'Melding til laben')).toBe(true);
    expect(await said(nora)).toEqual(['Kan Dørvakt monteres på en branndør?', 'Ja.\nSkru den i karmen.']);
    expect(await thread(nora).locator('.own').count()).toBe(1);
    expect([...(await faultsIn(nora)), ...(await faultsIn(farid))]).toEqual([]);
    await Promise.all([nora, farid].map((page) => page.context().close()));
  });

  test('what is unread is told at home, and is read once it has been before the reader’s eyes', async () => {
    const id = await sentIn();
    await say('tora', id, 'Har dere en sensor til?');
    await say('tora', id, 'Og en lader?');
    const page = await lab.open('/', { as: 'nora', size: phone });
    const news = page.getByRole('link', { name: /^2 nye meldinger/ });
    await news.waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await news.click();
    await comes(page, 'Og en lader?');
    expect(await page.locator('#messages').evaluate((it) => it.getBoundingClientRect().top < 844)).toBe(true);
    await toThread(page);
    for (const began = Date.now(); (await unread('nora', id)) > 0;)
      if (Date.now() - began > liveMsMax) throw new Error('nothing was marked as read');
    expect(await faultsIn(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await news.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${lab.app.url}/requests/${id}#messages`);
    await comes(page, 'Og en lader?');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsIn(page)).toEqual([]);
    await page.context().close();
  });

  test('the lab finds the company’s messages from its queue, and where it judges the request; the auditor only reads', async () => {
    const id = await sentIn();
    await say('nora', id, 'Vi kommer med to pleiere.');
    const page = await lab.open('/queue', { as: 'ingrid', language: 'en-GB' });
    const row = page.locator('.queue > li', { has: page.locator(`a[href*="${id}"]`) });
    await row.getByText('Én ny melding').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.goto(`${lab.app.url}/requests/${id}/judge`);
    await page.locator('#messages').waitFor();
    await toThread(page);
    await comes(page, 'Vi kommer med to pleiere.');
    expect(await faultsIn(page)).toEqual([]);
    await page.context().close();

    const randi = await lab.open(`/requests/${id}#messages`, { as: 'randi' });
    await comes(randi, 'Vi kommer med to pleiere.');
    expect(await thread(randi).getByRole('textbox').count()).toBe(0);
    expect(await faultsIn(randi)).toEqual([]);
    await randi.context().close();
  });

  test('nothing written is lost: neither by a refusal, a broken line nor a reload; and one try again is one message', async () => {
    const id = await sentIn();
    const page = await lab.open(`/requests/${id}#messages`, { as: 'nora' });
    const field = page.getByLabel('Melding til laben');
    const send = thread(page).getByRole('button', { name: 'Send' });
    await field.waitFor();
    await send.click();
    await thread(page).getByText('Skriv meldingen først.').waitFor();

    await field.fill('Brukeren er 01019950065.');
    await send.click();
    await thread(page)
      .getByText(/^Skriv ikke fødselsnummer her/)
      .waitFor();
    expect(await field.inputValue()).toBe('Brukeren er 01019950065.');
    expect(await faultsIn(page)).toEqual([]);

    await field.fill('Brukeren er frisk.');
    await page.route('**/messages', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      // It arrives, and only its answer is lost.
      await route.fetch();
      return route.abort();
    });
    await send.click();
    await thread(page).getByRole('alert').waitFor();
    await page.unroute('**/messages');
    expect(await field.inputValue()).toBe('Brukeren er frisk.');
    await send.click();
    await thread(page).getByText('Meldingen er sendt.').waitFor();
    expect(await said(page)).toEqual(['Brukeren er frisk.']);

    await field.fill('Ikke sendt ennå');
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('Ikke sendt ennå');
    await page.context().close();
  });

  test('a long thread shows its end, and more on asking', async () => {
    const id = await sentIn();
    for (let n = 1; n <= 23; n += 1) await say(n % 2 ? 'nora' : 'tora', id, `Melding nummer ${n}`);
    const page = await lab.open(`/requests/${id}#messages`, { as: 'nora' });
    await comes(page, 'Melding nummer 23');
    expect((await said(page)).length).toBe(20);
    await thread(page).getByRole('button', { name: 'Vis eldre meldinger' }).click();
    await comes(page, 'Melding nummer 1');
    expect((await said(page)).at(0)).toBe('Melding nummer 1');
    expect((await said(page)).length).toBe(23);
    expect(await faultsIn(page)).toEqual([]);
    await page.context().close();
  });
});
