import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { confirmTest } from '../support/confirmed-test.js';
import { type BookingAnswer, type LabTestbed, openTestbed, slotAt } from '../support/lab.js';

const hourMs = 3_600_000;
/** Longer than a finger must rest to lift what lies under it. */
const restMs = 600;
const tablet = { width: 1024, height: 768 };
type Slot = ReturnType<typeof slotAt>;
interface Point {
  readonly x: number;
  readonly y: number;
}

describe('the lab’s calendar under a finger', () => {
  let lab: BrowserLab;
  let bench: LabTestbed;
  let other: LabTestbed;
  beforeAll(async () => {
    lab = await openBrowserLab();
    bench = await openTestbed(lab.app);
    other = await openTestbed(lab.app);
  });
  afterAll(() => lab.close());

  const booking = async (id: string) =>
    (await lab.world.as('ingrid').get<BookingAnswer>(`/api/v1/bookings/${id}`)).body;
  const laterBy = (at: string, hours: number) => new Date(Date.parse(at) + hours * hourMs).toISOString();
  const confirmed = async (slot: Slot) => (await confirmTest(lab.app, lab.world, slot)).bookingId;

  /** The browser’s own way with fingers: what it takes for scrolling it keeps for itself. */
  async function fingerOn(page: Page) {
    const session: CDPSession = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    return {
      drag: async (from: Point, to: Point, rested: number) => {
        await touch('touchStart', from);
        await page.waitForTimeout(rested);
        for (let step = 1; step <= 10; step += 1) {
          const share = step / 10;
          await touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
          await page.waitForTimeout(30);
        }
        await touch('touchEnd');
      },
    };
  }
  const middleOf = async (place: Locator) => {
    const box = (await place.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
  };
  const panel = (page: Page) => page.locator('.calendar-panel');
  const weekOf = ({ start }: Slot) => `/calendar?view=week&day=${start.slice(0, 10)}`;
  const openTouched = (path: string, size: { width: number; height: number }) =>
    lab.open(path, { as: 'ingrid', size, hasTouch: true });

  test('a finger that rests lifts a booking and carries it; let go, it is asked; nothing is done before', async () => {
    const slot = slotAt(bench, 10, '08:00', '10:00');
    const id = await confirmed(slot);
    const page = await openTouched(weekOf(slot), tablet);
    const mine = page.locator('.entry.confirmed');
    await mine.waitFor();
    const from = await middleOf(mine);
    const finger = await fingerOn(page);
    await finger.drag(from, { x: from.x + from.width, y: from.y }, restMs);
    await panel(page).getByText('Tiden er ledig og åpen.').waitFor();
    await panel(page).getByText('Testleder Tora Testleder er ledig.').waitFor();
    expect((await booking(id)).start).toBe(slot.start);
    expect(await faultsIn(page)).toEqual([]);
    await panel(page).getByRole('button', { name: 'Flytt', exact: true }).tap();
    await panel(page)
      .getByRole('heading', { name: /er flyttet til/ })
      .waitFor();
    expect((await booking(id)).start).toBe(laterBy(slot.start, 2));
  });

  test('on a phone: «Flytt», a day, a place; a test leader who is busy then is replaced by one who is free', async () => {
    const slot = slotAt(bench, 15, '12:00', '14:00');
    const rival = slotAt(other, 16, '09:00', '11:00');
    await confirmed(rival);
    const id = await confirmed(slot);
    const page = await openTouched(weekOf(slot), phone);
    await page.locator('.entry.confirmed').tap();
    await panel(page).getByRole('button', { name: 'Flytt' }).tap();
    await page.getByText('Trykk der den skal begynne').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page
      .locator('.week-chips button')
      .nth(new Date(rival.start).getUTCDay() - 1)
      .tap();
    const theirs = page.locator('.entry.confirmed');
    await theirs.scrollIntoViewIfNeeded();
    const free = page.locator('.lab-rows [role=row]').filter({ hasNot: page.locator('.entry') });
    const row = free.locator('[role=gridcell]');
    await row.scrollIntoViewIfNeeded();
    const [busy, cell] = [(await theirs.boundingBox())!, (await row.boundingBox())!];
    // On the bench, at the hour at which Tora leads the other test.
    await page.touchscreen.tap(busy.x + 4, cell.y + cell.height / 2);
    await panel(page)
      .getByText(/Testleder Tora Testleder leder en annen test da\. Ledig da: /)
      .waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await panel(page).getByRole('button', { name: 'Flytt', exact: true }).tap();
    await panel(page).getByText('Velg hvem som skal lede testen.').waitFor();
    expect((await booking(id)).start).toBe(slot.start);
    await panel(page).getByLabel('Hvem skal lede testen?').selectOption({ index: 1 });
    await panel(page).getByRole('button', { name: 'Flytt', exact: true }).tap();
    await panel(page)
      .getByRole('heading', { name: /er flyttet til/ })
      .waitFor();
    const { start, testLeader } = await booking(id);
    expect(start).toBe(laterBy(rival.start, 0));
    expect(testLeader?.name).not.toBe('Tora Testleder');
  });

  test('over free time a resting finger draws a closure, which is asked about as the mouse’s', async () => {
    const slot = slotAt(bench, 24, '12:00', '14:00');
    await confirmed(slot);
    const page = await openTouched(weekOf(slot), tablet);
    await page.locator('.entry.confirmed').waitFor();
    const hit = await middleOf(page.locator('.entry.confirmed'));
    const finger = await fingerOn(page);
    await finger.drag({ x: hit.x - hit.width * 1.6, y: hit.y }, { x: hit.x, y: hit.y }, restMs);
    await panel(page).getByRole('heading', { name: 'Steng tid' }).waitFor();
    await panel(page).getByText('Én bestilling må flyttes').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('a finger that goes at once scrolls the calendar, and moves nothing', async () => {
    for (let made = 0; made < 20; made += 1) await openTestbed(lab.app);
    const slot = slotAt(bench, 12, '09:00', '11:00');
    await confirmed(slot);
    const page = await openTouched(weekOf(slot), tablet);
    await page.locator('.lab-rows [role=gridcell]').nth(22).waitFor();
    const scrolled = () => page.evaluate<number>('document.querySelector("[role=grid]").scrollTop + scrollY');
    const inSight = await middleOf(page.locator('.lab-rows [role=gridcell]').nth(22));
    const finger = await fingerOn(page);
    await finger.drag(inSight, { x: inSight.x, y: inSight.y - 200 }, 0);
    await page.waitForFunction('document.querySelector("[role=grid]").scrollTop + scrollY > 50');
    expect(await scrolled()).toBeGreaterThan(50);
    expect(await panel(page).count()).toBe(0);
  });
});
