import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { draftRequest, type LabTestbed, openTestbed, slotAt } from '../support/lab.js';

/** Hours that the page says are free, week by week. */
async function freeHours(page: Page): Promise<number[]> {
  const list = page.getByRole('list', { name: 'Ledig i Elektronikkbenken, uke for uke' });
  await list.waitFor();
  const weeks = await list.getByRole('listitem').allTextContents();
  return weeks.map((week) => Number(/(\d+) av \d+ timer ledig/.exec(week)?.[1] ?? 0));
}

describe('what the lab tells everybody', () => {
  let lab: BrowserLab;
  let bench: LabTestbed;
  beforeAll(async () => {
    lab = await openBrowserLab();
  });
  afterAll(() => lab.close());

  test('a lab without testbeds says what to do meanwhile', async () => {
    const page = await lab.open('/testbeds');
    await page.getByText('Laben har ikke lagt ut noen testmiljøer ennå.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('a testbed shows when it is open and what is free; a held time is gone from its week, and nobody sees whose', async () => {
    bench = await openTestbed(lab.app);
    const page = await lab.open('/testbeds');
    await page.getByRole('heading', { level: 1, name: 'Ett testmiljø står klart' }).waitFor();
    const before = await freeHours(page);
    expect(before).toHaveLength(6);
    expect(await faultsIn(page)).toEqual([]);

    const draft = await draftRequest(lab.world, 'nora');
    const { start, end } = slotAt(bench, 10, '09:00', '12:00');
    const held = await lab.world.as('nora').post('/api/v1/bookings', {
      body: { testRequestId: draft.id, testbedId: bench.id, start, end },
    });
    expect(held.status).toBe(201);
    await page.getByRole('link', { name: 'Elektronikkbenken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Elektronikkbenken' }).waitFor();
    await page.getByText('mandag–fredag kl. 08.00–16.00').waitFor();
    await page.getByText('fra én time til 8 timer').waitFor();
    await page.getByText('senest ett døgn før').waitFor();
    const after = await freeHours(page);
    expect(before.map((hours, week) => hours - after[week]!).filter(Boolean)).toEqual([3]);
    expect(await page.textContent('main')).not.toMatch(/Nordvik|Dørvakt/);
    expect(await faultsIn(page)).toEqual([]);
  });

  test('the same in English on a phone', async () => {
    const page = await lab.open(`/testbeds/${bench.id}`, { size: phone, language: 'en-GB' });
    await page.getByText('Monday to Friday 08:00–16:00').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('from the foot of every open page one comes to the accessibility statement, which says where to write', async () => {
    const page = await lab.open('/', { size: phone });
    await page.getByRole('contentinfo').getByRole('link', { name: 'Tilgjengelighetserklæring' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tilgjengelighetserklæring' }).waitFor();
    const address = page.getByRole('link', { name: 'lab@smartcarelab.example' });
    expect(await address.getAttribute('href')).toMatch(/^mailto:lab@smartcarelab\.example\?subject=/);
    await page.getByText('senest innen 14 dager').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Om laben' }).click();
    await page.getByRole('heading', { level: 1, name: 'Om laben' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });
});
