import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import {
  answerEverything,
  type BookingAnswer,
  draftRequest,
  judgeEverything,
  type LabTestbed,
  openTestbed,
  type RequestAnswer,
  seen,
  slotAt,
} from '../support/lab.js';
import type { PersonKey } from '../support/world.js';
import { tabTo } from './keyboard.js';

const leavesMax = 40;
const minuteMs = 60_000;
type Slot = ReturnType<typeof slotAt>;

describe('a company finds a time, sends in and follows its request', () => {
  let lab: BrowserLab;
  let bench: LabTestbed;
  beforeAll(async () => {
    lab = await openBrowserLab();
    bench = await openTestbed(lab.app);
  });
  afterAll(() => lab.close());

  const hold = async (who: PersonKey, id: string, slot: Slot) => {
    const answer = await lab.world.as(who).post<BookingAnswer>('/api/v1/bookings', {
      body: { testRequestId: id, ...slot },
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const request = async (id: string) =>
    (await lab.world.as('ingrid').get<RequestAnswer>(`/api/v1/test-requests/${id}`)).body;
  const bookingsOf = async (id: string) =>
    (await lab.world.as('ingrid').get<{ items: BookingAnswer[] }>(`/api/v1/bookings?testRequest=${id}`)).body.items;
  const act = async (who: PersonKey, id: string, name: string, body?: object) => {
    const { version } = await request(id);
    const path = `/api/v1/test-requests/${id}/${name}`;
    const answer = await lab.world.as(who).post(path, { headers: seen(version), ...(body ? { body } : {}) });
    expect(answer.status).toBe(200);
  };
  /** A request of the person’s company that everything is answered of. */
  const answered = async (who: PersonKey) => {
    const draft = await draftRequest(lab.world, who);
    await answerEverything(lab.app, lab.world, who, draft);
    return draft;
  };
  const dayWords = ({ start }: Slot) =>
    new Intl.DateTimeFormat('nb-NO', {
      timeZone: 'Europe/Oslo',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(new Date(start));
  const addressOf = ({ testbedId, start, end }: Slot) => `?${new URLSearchParams({ testbed: testbedId, start, end })}`;
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const hasFocus = (page: Page, selector: string) =>
    page.evaluate<boolean>(`document.activeElement?.matches('${selector}') ?? false`);

  /** A minute at a time: between them the page must come to draw itself. */
  const pass = async (page: Page, minutes: number) => {
    for (let passed = 0; passed < minutes; passed += 1) {
      await page.clock.runFor(minuteMs);
      await page.locator('h1').waitFor();
    }
  };

  test('by keyboard alone: from the calendar through the hold to the receipt', async () => {
    const { id } = await answered('nils');
    const slot = slotAt(bench, 10, '09:00', '12:00');
    const page = await lab.open(`/requests/${id}/slot`, { as: 'nils' });
    const press = (key: string) => page.keyboard.press(key);
    await page.getByRole('heading', { name: 'Beste forslag' }).waitFor();
    await page.locator('.proposals button').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);

    await tabTo(page, page.locator('[role=gridcell][tabindex="0"]'));
    const here = () => page.evaluate<string>('document.activeElement.textContent');
    for (let leaf = 0; leaf < leavesMax && !(await here()).includes(dayWords(slot)); leaf += 1) {
      await press('PageDown');
      await page.waitForFunction('document.activeElement?.getAttribute("role") === "gridcell"');
    }
    await press('Home');
    await press('ArrowRight');
    await press('Shift+ArrowRight');
    expect(await here()).toContain('kl. 09.00–13.00, ledig');
    await press('Shift+ArrowLeft');
    expect(await here()).toContain('kl. 09.00–12.00, ledig');
    await press('Enter');
    await page.getByText('Tiden er ledig.').waitFor();
    expect(await faultsIn(page)).toEqual([]);

    await tabTo(page, page.getByRole('button', { name: 'Hold tiden' }));
    await press('Enter');
    await page.getByRole('region', { name: 'Tid holdt for dere: Elektronikkbenken' }).waitFor();
    expect(await hasFocus(page, '.hold-bar')).toBe(true);
    expect(await bookingsOf(id)).toMatchObject([{ status: 'held', start: slot.start, end: slot.end }]);
    expect(await faultsIn(page)).toEqual([]);

    await tabTo(page, page.getByRole('link', { name: 'Gå videre med denne' }));
    await press('Enter');
    await heading(page, 'Se over og send inn');
    await page.getByRole('heading', { level: 2, name: 'Testtiden' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: 'Send inn', exact: true }));
    await press('Enter');
    await heading(page, 'Forespørselen er sendt inn');
    expect(await hasFocus(page, 'h1')).toBe(true);
    await page.getByText(/Laben svarer senest/).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect(await request(id)).toMatchObject({ status: 'submitted' });
    expect(await bookingsOf(id)).toMatchObject([{ status: 'requested' }]);

    await tabTo(page, page.getByRole('link', { name: 'Til forespørselen' }));
    await press('Enter');
    await heading(page, 'Dørvakt');
    await press('End');
    await page.getByText('Nils Nordvik sendte inn forespørselen.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('what can’t be had says all its reasons; what somebody took meanwhile is refused, and the proposals renewed', async () => {
    const [ours, theirs] = [await answered('nils'), await answered('siv')];
    const slot = slotAt(bench, 11, '09:00', '12:00');
    const tooSoon = { ...slot, start: new Date(Date.now() + minuteMs * 60).toISOString() };
    const page = await lab.open(`/requests/${ours.id}/slot${addressOf(tooSoon)}`, { as: 'nils', size: phone });
    const reasons = page.locator('.reasons li');
    await reasons.filter({ hasText: 'varsel' }).waitFor();
    await reasons.filter({ hasText: 'Lengste tid her' }).waitFor();
    expect(await page.getByRole('button', { name: 'Hold tiden' }).count()).toBe(0);
    expect(await faultsIn(page)).toEqual([]);

    await page.goto(`${lab.app.url}/requests/${ours.id}/slot${addressOf(slot)}`);
    await page.getByText('Tiden er ledig.').waitFor();
    await hold('siv', theirs.id, slot);
    await page.getByRole('button', { name: 'Hold tiden' }).click();
    await page.getByText('Forslagene er fornyet.').waitFor();
    await page.getByText('Tiden er opptatt, rigging og rydding medregnet.').first().waitFor();
    expect(await page.content()).not.toMatch(/storlia/i);
    expect(await faultsIn(page)).toEqual([]);
  });

  test('what is missing is said all at once, each with the way to put it right; in English too', async () => {
    const { id } = await draftRequest(lab.world, 'frida');
    const page = await lab.open(`/requests/${id}/send`, { as: 'frida', language: 'en-GB', size: phone });
    await heading(page, 'Review and submit');
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await page.getByRole('heading', { name: /^\d+ things are missing before you can submit$/ }).waitFor();
    const summary = page.getByRole('alert');
    expect(await summary.getByRole('link', { name: 'Find a time' }).count()).toBe(1);
    expect(await summary.getByRole('link', { name: /Go to the item/ }).count()).toBeGreaterThan(3);
    expect(await faultsIn(page)).toEqual([]);
  });

  test('home says what waits; a hold counts down, is announced, and goes by itself', async () => {
    const nobody = await lab.open('/', { as: 'stig' });
    await heading(nobody, 'Ingenting venter på dere');
    await nobody.getByRole('link', { name: 'Finn reglene' }).waitFor();
    expect(await faultsIn(nobody)).toEqual([]);

    const draft = await draftRequest(lab.world, 'frida');
    const held = await hold('frida', draft.id, slotAt(bench, 12, '09:00', '12:00'));
    const page = await lab.open('/', { as: 'frida', size: phone });
    await heading(page, /wait for you$/);
    await page.getByRole('button', { name: 'Hold it longer' }).click();
    await page.getByRole('button', { name: 'Hold it longer' }).waitFor({ state: 'detached' });
    expect(await bookingsOf(draft.id)).toMatchObject([{ extended: true }]);
    await page.getByRole('button', { name: 'Release the time' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep' }).click();

    const [{ expiresAt }] = (await bookingsOf(draft.id)) as [BookingAnswer];
    expect(expiresAt).not.toBe(held.expiresAt);
    await page.clock.install({ time: Date.parse(expiresAt!) - 9.5 * minuteMs });
    await page.reload();
    await page.getByText('9 min').waitFor();
    await page.getByText('Your time is released in 10 minutes. Submit to keep it.').waitFor({ state: 'attached' });
    await pass(page, 5);
    await page.getByText(/^4 min \d+ s$/).waitFor();
    await pass(page, 5);
    await page.getByText('The time was released').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('a confirmed test: a wish to move with both times and what follows, withdrawn again; then it is cancelled', async () => {
    const draft = await answered('nora');
    await hold('nora', draft.id, slotAt(bench, 13, '09:00', '12:00'));
    await act('nora', draft.id, 'submission');
    await judgeEverything(lab.app, lab.world, 'farid', draft);
    await act('ingrid', draft.id, 'approval', { testLeaderId: lab.world.people.tora.id });

    const page = await lab.open(`/requests/${draft.id}`, { as: 'nora' });
    await page.getByText('Laben har godkjent testen').waitFor();
    await page.keyboard.press('End');
    await page.getByText(/ble bekreftet, med Tora Testleder som testleder/).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Flytt tiden' }).click();
    await heading(page, 'Flytt tiden');
    await page.locator('.proposals button').last().click();
    await page.getByText(/Laben må godkjenne flyttingen/).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Be om å flytte hit' }).click();
    await page.getByText('Laben har fått ønsket.').waitFor();
    const [{ move }] = (await bookingsOf(draft.id)) as [BookingAnswer];
    expect(move).not.toBeNull();
    await page.getByRole('link', { name: 'Til forespørselen' }).click();
    await page.getByRole('button', { name: 'Trekk ønsket' }).click();
    await page.keyboard.press('End');
    await page.getByText('Nora Nordvik trakk ønsket om å flytte.').waitFor();

    await page.getByRole('button', { name: 'Avlys testen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Dere kan selv flytte eller avlyse til/).waitFor();
    await dialog.getByRole('button', { name: 'Avlys testen' }).click();
    await dialog.getByText('Skriv kort hvorfor').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog.getByLabel('Hvorfor avlyses testen?').fill('Prototypen er forsinket.');
    await dialog.getByRole('button', { name: 'Avlys testen' }).click();
    await page.getByText('Testen er avlyst, og tiden er gitt tilbake.').waitFor();
    expect(await request(draft.id)).toMatchObject({ status: 'cancelled' });
    expect(await faultsIn(page)).toEqual([]);
  });

  test('a visitor may look for a time too, on a phone, and is told how to hold it', async () => {
    const page = await lab.open(`/free-slots${addressOf(slotAt(bench, 20, '09:00', '12:00'))}`, { size: phone });
    await page.getByRole('link', { name: 'Logg inn for å holde tiden' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });
});
