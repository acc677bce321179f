import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NoticesWorker } from '../../src/notifications/notices.worker.js';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { answerEverything, draftRequest, openTestbed, seen, slotAt } from '../support/lab.js';

describe('the mail ledger, the settings and the trail on the screen', () => {
  let lab: BrowserLab;
  let requestNumber: string;
  beforeAll(async () => {
    lab = await openBrowserLab();
    const { app, world } = lab;
    const bench = await openTestbed(app);
    const draft = await draftRequest(world, 'nils');
    requestNumber = draft.number;
    await answerEverything(app, world, 'nils', draft);
    const nils = world.as('nils');
    await nils.post('/api/v1/bookings', {
      body: { testRequestId: draft.id, ...slotAt(bench, 10, '09:00', '12:00') },
    });
    await nils.post(`/api/v1/test-requests/${draft.id}/submission`, { headers: seen(draft.version) });
    await app.app.get(NoticesWorker).lookNow();
    await app.owner.query(
      `UPDATE email SET status = 'given-up', attempts_count = 1, last_error = '550 unknown here' WHERE address = $1`,
      [world.people.nils.email],
    );
  });
  afterAll(() => lab.close());

  test('the daily overview leads to what was given up; the manager reads it and sends it again', async () => {
    const page = await lab.open('/emails?status=given-up', { as: 'ingrid' });
    await page.getByRole('heading', { level: 1, name: 'Én e-post er gitt opp' }).waitFor();
    await page.getByText('550 unknown here').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Forespørselen er mottatt' }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByText(`Laben har fått forespørsel ${requestNumber}`).waitFor();
    await page.getByText('Den samme som ren tekst').click();
    await page.getByText(`Laben har fått forespørsel ${requestNumber}`).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send på nytt' }).click();
    await page.getByText('E-posten er satt i kø og sendes snart.').waitFor();
    await page.getByText('Venter', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Andre e-poster om den samme saken' }).click();
    await page.getByText('3 e-poster vises').waitFor();
    await page.getByLabel('Vis').selectOption('Gitt opp');
    await page.getByText('Ingen e-poster har status «Gitt opp».').waitFor();
    expect(page.url()).toContain('status=given-up');
  });

  test('the manager has receipts collected; what a rival set meanwhile is shown beside it', async () => {
    const page = await lab.open('/settings', { as: 'ingrid', size: phone });
    await page.getByRole('button', { name: 'Endre (Forespørselen er mottatt)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Samlet/ }).check();
    await dialog.getByLabel('Klokkeslett', { exact: true }).fill('ni og halv tre');
    await dialog.getByRole('button', { name: 'Lagre', exact: true }).click();
    await dialog.getByText('Skriv klokkeslett som 09.00').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog.getByLabel('Klokkeslett', { exact: true }).fill('14.30, 9');
    await lab.world.as('ingrid').put('/api/v1/notice-timings/receipt', {
      headers: seen(0),
      body: { mode: 'collected', times: ['12:00'] },
    });
    await dialog.getByRole('button', { name: 'Lagre', exact: true }).click();
    await dialog.getByText('Samles og går på virkedager kl. 12.00').waitFor();
    await dialog.getByText('Samles og går på virkedager kl. 09.00 og 14.30').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bruk mitt' }).click();
    await dialog.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Lagret for «Forespørselen er mottatt».').waitFor();
    await page.getByText('Samles og går på virkedager kl. 09.00 og 14.30').waitFor();
    await page.getByText('Går alltid med en gang').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('the lab’s rules are changed, within their limits', async () => {
    const page = await lab.open('/settings', { as: 'ingrid' });
    const holds = page.getByLabel('Tider en organisasjon kan holde samtidig');
    await holds.fill('0');
    await page.getByText('Skriv et helt tall fra 1 til 100.').waitFor();
    await holds.fill('5');
    const settings = await lab.world
      .as('ingrid')
      .get<Record<string, unknown> & { version: number }>('/api/v1/lab-settings');
    const { version, ...rest } = settings.body;
    await lab.world.as('ingrid').put('/api/v1/lab-settings', {
      headers: seen(version),
      body: { ...rest, holdsPerOrganisationMax: 7 },
    });
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('button', { name: 'Bruk mitt' }).click();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Lagret.', { exact: true }).waitFor();
    expect((await lab.world.as('ingrid').get('/api/v1/lab-settings')).body).toMatchObject({
      holdsPerOrganisationMax: 5,
    });
  });

  test('the auditor reads who did what, narrows it in the address, and changes nothing', async () => {
    const page = await lab.open('/audit', { as: 'randi' });
    await page.getByRole('heading', { level: 1, name: 'Alt som har skjedd' }).waitFor();
    await page.getByText(/Nils Nordvik.* sendte inn forespørselen\./).waitFor();
    await page.getByText('Ingenting er forseglet ennå.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Hva som skjedde').selectOption('Sendte inn forespørselen');
    await page.getByText('Én hendelse vises.').waitFor();
    expect(page.url()).toContain('type=request.submitted');
    await page.getByRole('button', { name: /Detaljer/ }).click();
    await page.getByText('Sporingsnummer i loggen').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('link', { name: /^Nordvik Sensor AS/ }).click();
    await page.getByRole('button', { name: /Organisasjon: Nordvik Sensor AS/ }).waitFor();
    await page.getByLabel('Til og med').fill('2020-01-01');
    await page.getByText('Ingen hendelser passer.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vis alt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alt som har skjedd' }).waitFor();
    await page.getByLabel('Organisasjon').pressSequentially('Fjelltopp Helse AS');
    await page.getByText('Ingen hendelser passer.').waitFor();
  });

  test('the trail on a phone, in English', async () => {
    const randi = lab.world.as('randi');
    const { version } = (await randi.get<{ version: number }>('/api/v1/me')).body;
    await randi.patch('/api/v1/me', { headers: seen(version), body: { language: 'en' } });
    const page = await lab.open('/audit', { as: 'randi', size: phone });
    await page.getByRole('heading', { level: 1, name: 'Everything that has happened' }).waitFor();
    await page.getByText(/submitted the request\./).waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });
});
