import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { confirmTest } from '../support/confirmed-test.js';
import {
  type BookingAnswer,
  draftRequest,
  type LabTestbed,
  openTestbed,
  type RequestAnswer,
  slotAt,
} from '../support/lab.js';
import { makePdf } from '../support/uploads.js';
import { tabTo } from './keyboard.js';

const hourMs = 3_600_000;
const pressesMax = 20;
type Slot = ReturnType<typeof slotAt>;

describe('the lab’s day and its calendar', () => {
  let lab: BrowserLab;
  let bench: LabTestbed;
  beforeAll(async () => {
    lab = await openBrowserLab();
    bench = await openTestbed(lab.app);
  });
  afterAll(() => lab.close());

  const booking = async (id: string) =>
    (await lab.world.as('ingrid').get<BookingAnswer>(`/api/v1/bookings/${id}`)).body;
  const request = async (id: string) =>
    (await lab.world.as('ingrid').get<RequestAnswer>(`/api/v1/test-requests/${id}`)).body;
  const laterBy = (at: string, hours: number) => new Date(Date.parse(at) + hours * hourMs).toISOString();

  async function confirmed(slot: Slot) {
    const { draft, bookingId } = await confirmTest(lab.app, lab.world, slot);
    return { id: bookingId, draft };
  }
  /** A confirmed test that began so many hours ago; days pass behind the curtain. */
  async function begun(slot: Slot, hoursAgo: number) {
    const made = await confirmed(slot);
    const start = new Date(Date.now() - hoursAgo * hourMs);
    await lab.app.owner.query('UPDATE booking SET period = tstzrange($2, $3) WHERE id = $1', [
      made.id,
      start,
      new Date(start.getTime() + 3 * hourMs),
    ]);
    return made;
  }
  const weekOf = ({ start }: Slot) => `/calendar?view=week&day=${start.slice(0, 10)}`;
  const panel = (page: Page) => page.locator('.calendar-panel');
  const middleOf = async (place: Locator) => {
    const box = (await place.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
  };
  const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y, { steps: 2 });
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  };

  test('Tora’s day on a phone: from check-in to the report and the end of the request', async () => {
    const { id, draft } = await begun(slotAt(bench, 10, '09:00', '11:00'), 0.5);
    const page = await lab.open('/today', { as: 'tora', size: phone });
    const row = page.locator('.tests > li').filter({ hasText: draft.number });
    await row.getByText('Skulle vært sjekket inn').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, row.getByRole('button', { name: /^Sjekk inn/ }));
    await page.keyboard.press('Enter');
    await row.getByText('Sjekket inn', { exact: true }).waitFor();
    expect((await booking(id)).status).toBe('checked-in');
    await tabTo(page, row.getByRole('button', { name: /^Testen er gjennomført/ }));
    await page.keyboard.press('Enter');
    await row.getByText('Rapporten mangler').waitFor();
    await tabTo(page, row.getByRole('button', { name: /^Legg ved resultatrapporten/ }));
    await page.keyboard.press('Enter');
    await row.getByText('Slipp rapporten her').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await row.locator('input[type=file]').setInputFiles({
      name: 'resultat.pdf',
      mimeType: 'application/pdf',
      buffer: makePdf(),
    });
    await row.getByText('Rapporten er levert').waitFor();
    expect((await request(draft.id)).status).toBe('reported');
    await row.getByRole('link', { name: 'Rapporten', exact: true }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await row.getByRole('button', { name: /^Avslutt forespørselen/ }).click();
    await row.getByRole('button', { name: /^Avslutt/ }).waitFor({ state: 'detached' });
    expect((await request(draft.id)).status).toBe('closed');
  });

  test('who did not come is asked about first; what is too early says from when', async () => {
    const late = await begun(slotAt(bench, 11, '09:00', '11:00'), 1);
    const early = await begun(slotAt(bench, 11, '13:00', '15:00'), -2);
    const page = await lab.open('/today', { as: 'tora' });
    const rowOf = ({ draft }: typeof late) => page.locator('.tests > li').filter({ hasText: draft.number });
    await rowOf(early)
      .getByText(/Kan sjekkes inn fra/)
      .waitFor();
    await rowOf(early)
      .getByRole('button', { name: /^Sjekk inn/ })
      .click({ force: true });
    expect((await booking(early.id)).status).toBe('confirmed');
    await rowOf(late)
      .getByRole('button', { name: /^Ikke møtt/ })
      .click();
    await page.getByRole('dialog', { name: 'Møtte ikke Nordvik Sensor AS?' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'De møtte ikke' }).click();
    await rowOf(late).getByText('Ikke møtt', { exact: true }).waitFor();
    expect((await booking(late.id)).status).toBe('no-show');
    expect((await request(late.draft.id)).status).toBe('slot-needed');
  });

  test('Ingrid moves a booking by keyboard alone, and sees what follows before it is done', async () => {
    const slot = slotAt(bench, 12, '09:00', '11:00');
    const { id } = await confirmed(slot);
    const page = await lab.open(weekOf(slot), { as: 'ingrid' });
    await page.locator('.block.entry').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, page.locator('[role=grid] [tabindex="0"]'));
    const here = () =>
      page.evaluate<string>('document.activeElement.querySelector(".visually-hidden")?.textContent ?? ""');
    await page.keyboard.press('Home');
    for (let press = 0; press < pressesMax && !(await here()).includes('Nordvik'); press += 1)
      await page.keyboard.press('ArrowRight');
    expect(await here()).toMatch(/^Bekreftet: Nordvik Sensor AS, Dørvakt .*kl\. 09\.00–11\.00/);
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'Nordvik Sensor AS' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, panel(page).getByRole('button', { name: 'Flytt' }));
    await page.keyboard.press('Enter');
    await page.locator('[role=gridcell]:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('[role=gridcell]:focus', { hasText: 'kl. 10.00–12.00' }).waitFor();
    expect(await here()).toMatch(/ledig$/);
    await page.keyboard.press('Enter');
    await panel(page).getByText('Tiden er ledig og åpen.').waitFor();
    await panel(page)
      .getByText(/Ingenting er sendt ennå.*testleder Tora Testleder/)
      .waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect((await booking(id)).start).toBe(slot.start);
    await tabTo(page, panel(page).getByRole('button', { name: 'Flytt' }));
    await page.keyboard.press('Enter');
    await panel(page)
      .getByRole('heading', { name: /^Nordvik Sensor AS er flyttet til/ })
      .waitFor();
    expect((await booking(id)).start).toBe(laterBy(slot.start, 1));
  });

  test('by mouse: over another’s time it is told whose; on free time it is moved; a closure shows whom it hits', async () => {
    const [slot, rival] = [slotAt(bench, 15, '08:00', '10:00'), slotAt(bench, 15, '12:00', '14:00')];
    const { id } = await confirmed(slot);
    const other = await draftRequest(lab.world, 'frida');
    await lab.world.as('frida').post('/api/v1/bookings', { body: { testRequestId: other.id, ...rival } });
    const page = await lab.open(weekOf(slot), { as: 'ingrid' });
    const [mine, theirs] = [page.locator('.block.confirmed.entry'), page.locator('.block.hold.entry')];
    await drag(page, await middleOf(mine), await middleOf(theirs));
    await panel(page)
      .getByText(/Krysser Holdt: Fjelltopp Helse AS/)
      .waitFor();
    expect(await panel(page).getByRole('button', { name: 'Flytt', exact: true }).count()).toBe(0);
    await panel(page).getByRole('button', { name: 'La den stå' }).click();

    const from = await middleOf(mine);
    await drag(page, from, { x: from.x + from.width, y: from.y });
    await panel(page).getByText('Tiden er ledig og åpen.').waitFor();
    await panel(page).getByRole('button', { name: 'Flytt', exact: true }).click();
    await panel(page)
      .getByRole('heading', { name: /er flyttet til/ })
      .waitFor();
    expect((await booking(id)).start).toBe(laterBy(slot.start, 2));
    await panel(page).getByRole('button', { name: 'Lukk' }).click();

    const hit = await middleOf(theirs);
    const free = { x: hit.x - hit.width * 2.2, y: hit.y };
    await drag(page, free, { x: hit.x + hit.width * 0.9, y: hit.y });
    await panel(page)
      .getByText(/bestillinger må flyttes/)
      .waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await panel(page).getByLabel('Grunn på norsk').fill('Nytt kamera monteres');
    await panel(page).getByLabel('Grunn på engelsk').fill('A new camera is mounted');
    await panel(page).getByRole('button', { name: 'Steng', exact: true }).click();
    await panel(page)
      .getByRole('heading', { name: /^Elektronikkbenken er stengt/ })
      .waitFor();
    expect(await panel(page).getByRole('link', { name: 'Fjelltopp Helse AS' }).count()).toBe(1);
    const closures = await lab.world
      .as('ingrid')
      .get<{ items: { reason: { nb: string } }[] }>(`/api/v1/closures?testbed=${bench.id}`);
    expect(closures.body.items).toMatchObject([{ reason: { nb: 'Nytt kamera monteres' } }]);
    expect(await faultsIn(page)).toEqual([]);
  });

  test('of many testbeds only those in sight are drawn; a month and a phone’s day have no faults, in English too', async () => {
    for (let made = 0; made < 40; made += 1) await openTestbed(lab.app);
    await lab.app.owner.query(`UPDATE person SET language = 'en' WHERE id = $1`, [lab.world.people.randi.id]);
    const page = await lab.open('/calendar', { as: 'randi' });
    await page.getByRole('heading', { level: 1, name: /^Week/ }).waitFor();
    const drawn = () => page.locator('.lab-rows [role=row]').count();
    await page.locator('.lab-rows [role=row]').first().waitFor();
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('42');
    expect(await drawn()).toBeLessThan(25);
    await page.goto(`${lab.app.url}/calendar?view=month`);
    await page.locator('.month-day').first().waitFor();
    expect(await faultsIn(page)).toEqual([]);
    const narrow = await lab.open('/calendar', { as: 'tora', size: phone });
    await narrow.locator('.week-chips').waitFor();
    await narrow.locator('.lab-rows [role=row]').first().waitFor();
    expect(await faultsIn(narrow)).toEqual([]);
  });
});
