import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { type BookingAnswer, draftRequest, type LabTestbed, openTestbed, seen, slotAt } from '../support/lab.js';

interface Testbed {
  readonly version: number;
  readonly stations: readonly { id: string; name: string; active: boolean }[];
  readonly openingHours: readonly { weekday: number; opensAt: string; closesAt: string }[];
}

describe('the lab manager looks after the testbeds', () => {
  let lab: BrowserLab;
  let bench: LabTestbed;
  let booked: BookingAnswer & { requestNumber: string };
  beforeAll(async () => {
    lab = await openBrowserLab();
    bench = await openTestbed(lab.app, { stations: 2 });
    const draft = await draftRequest(lab.world, 'nora');
    const body = { testRequestId: draft.id, ...slotAt(bench, 10, '10:00', '12:00') };
    booked = (await lab.world.as('nora').post<typeof booked>('/api/v1/bookings', { body })).body;
  });
  afterAll(() => lab.close());

  const testbed = async () => (await lab.world.as('ingrid').get<Testbed>(`/api/v1/testbeds/${bench.id}`)).body;
  const closures = async () =>
    (await lab.world.as('ingrid').get<{ items: object[] }>(`/api/v1/closures?testbed=${bench.id}`)).body.items;

  test('closes a time that is booked: sees the booking first, and where to move it afterwards', async () => {
    const page = await lab.open('/lab/testbeds', { as: 'ingrid' });
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await page.getByRole('heading', { level: 1, name: 'Ett testmiljø i bruk' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);

    await button('Steng en tid').click();
    await button('Steng').click();
    await page.getByText('Skriv grunnen, så bedriftene skjønner hvorfor.').first().waitFor();
    expect(await page.getByText('Skriv klokkeslettet som 08.00 eller 08:00.').count()).toBe(2);
    expect(await faultsIn(page)).toEqual([]);

    const day = booked.start.slice(0, 10);
    await page.getByLabel('Første dag').fill(day);
    await page.getByLabel('Fra klokka').fill('11.30');
    await page.getByLabel('Siste dag').fill(day);
    await page.getByLabel('Til klokka').fill('8:00');
    await page.getByLabel('Grunn på bokmål').fill('Brannøvelse');
    await page.getByLabel('Grunn på engelsk').fill('Fire drill');
    await button('Steng').click();
    await page.getByText('Slutten må være etter starten.').waitFor();
    await page.getByLabel('Til klokka').fill('13:00');
    await button('Steng').click();

    const dialog = page.getByRole('dialog', { name: 'Én booking må flyttes' });
    await dialog.getByText('kl. 10.00–12.00').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect(await closures()).toEqual([]);
    await dialog.getByRole('button', { name: 'Lagre likevel' }).click();

    await page.getByText('Stengningen er lagt inn.').waitFor();
    await page.getByText('Stengt: Elektronikkbenken. Brannøvelse').waitFor();
    expect(await closures()).toHaveLength(1);
    const link = page.getByRole('link', { name: booked.requestNumber });
    expect(await link.getAttribute('href')).toMatch(/^\/requests\/[0-9a-f-]{36}$/);
    expect(await faultsIn(page)).toEqual([]);

    await button('Åpne igjen Brannøvelse').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Åpne igjen' }).click();
    await page.getByText('Ingen stengninger er planlagt.').waitFor();
    expect(await closures()).toEqual([]);
  });

  test('is told at the field when an opening time is none, and loses nothing by it', async () => {
    const page = await lab.open(`/lab/testbeds/${bench.id}`, { as: 'ingrid', size: phone });
    const button = (name: string) => page.getByRole('button', { name });
    // The rail comes a moment after the page, and moves it down on a phone.
    await button('Meny').waitFor();
    await button('Endre åpningstidene').click();
    await page.getByLabel('Mandag åpner').fill('9');
    await page.getByLabel('Tirsdag stenger').fill('07.00');
    await page.getByLabel('Lørdag åpner').fill('10.00');
    await button('Lagre åpningstidene').click();
    await page.getByText('3 tider må rettes før dette kan lagres.').waitFor();
    expect(await page.getByLabel('Mandag åpner').getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Stengetiden må være etter åpningstiden.').waitFor();
    expect(await faultsIn(page)).toEqual([]);

    await page.reload();
    expect(await page.getByLabel('Mandag åpner').inputValue()).toBe('9');
    await page.getByLabel('Mandag åpner').fill('9.00');
    await page.getByLabel('Tirsdag stenger').fill('15:30');
    await page.getByLabel('Lørdag stenger').fill('14.00');
    await button('Lagre åpningstidene').click();
    await page.getByText('lørdag kl. 10.00–14.00').waitFor();
    const { openingHours } = await testbed();
    const on = (weekday: number) => openingHours.find((hours) => hours.weekday === weekday);
    expect(on(1)).toMatchObject({ opensAt: '09:00', closesAt: '16:00' });
    expect(on(2)).toMatchObject({ opensAt: '08:00', closesAt: '15:30' });
    expect(on(6)).toMatchObject({ opensAt: '10:00', closesAt: '14:00' });
    expect(await faultsIn(page)).toEqual([]);
  });

  test('changes the terms while someone else does: both are shown where they clash, the rest is taken over', async () => {
    const page = await lab.open(`/lab/testbeds/${bench.id}`, { as: 'ingrid' });
    await page.getByRole('button', { name: 'Endre testmiljøet' }).click();
    await page.getByLabel('Navn på bokmål').fill('Benken');
    await page.getByLabel('Lengste booking (minutter)').fill('mye');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Skriv et helt tall, som 60.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Lengste booking (minutter)').fill('240');

    const now = (await testbed()) as Testbed & Record<string, unknown>;
    const { id: _, version, site: __, key: ___, stations: ____, openingHours: _____, ...terms } = now;
    const theirs = { ...terms, name: { nb: 'Den store benken', en: 'The big bench' } };
    const put = await lab.world
      .as('ingrid')
      .put(`/api/v1/testbeds/${bench.id}`, { headers: seen(version), body: theirs });
    expect(put.status).toBe(200);

    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Noen andre endret dette. Her er begge.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bruk mitt' }).click();
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Benken', exact: true }).waitFor();
    expect(await testbed()).toMatchObject({ name: { nb: 'Benken', en: 'The big bench' }, longestMinutes: 240 });
  });

  test('adds a place, and takes another out of use and in again', async () => {
    const page = await lab.open(`/lab/testbeds/${bench.id}`, { as: 'ingrid', language: 'nb-NO' });
    await page.getByLabel('Navn på en ny plass').fill('Plass 3');
    await page.getByRole('button', { name: 'Legg til plassen' }).click();
    await page.getByRole('button', { name: 'Gi nytt navn Plass 3' }).click();
    await page.getByLabel('Nytt navn på Plass 3').fill('Plass 1');
    await page.getByRole('button', { name: 'Lagre navnet' }).click();
    await page.getByText('Testmiljøet har alt en plass med dette navnet.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Nytt navn på Plass 3').fill('Vinduet');
    await page.getByRole('button', { name: 'Lagre navnet' }).click();
    await page.getByRole('button', { name: 'Ta ut av bruk Vinduet' }).click();
    await page.getByRole('button', { name: 'Ta i bruk igjen Vinduet' }).click();
    await page.getByRole('button', { name: 'Ta ut av bruk Vinduet' }).waitFor();
    expect((await testbed()).stations.map(({ name, active }) => [name, active])).toContainEqual(['Vinduet', true]);
  });

  test('adds a site and a testbed on it', async () => {
    const page = await lab.open('/lab/sites/new', { as: 'ingrid' });
    await page.getByRole('button', { name: 'Legg inn stedet' }).click();
    await page.getByText('Skriv adressen, med postnummer og sted.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Navn på bokmål').fill('Annekset');
    await page.getByLabel('Navn på engelsk').fill('The annexe');
    await page.getByLabel('Adresse').fill('Testveien 3, 3701 Skien');
    await page.getByLabel('Nøkkel').fill('annekset');
    await page.getByRole('button', { name: 'Legg inn stedet' }).click();
    await page.getByRole('link', { name: 'Annekset' }).waitFor();

    await page.getByRole('link', { name: 'Nytt testmiljø' }).click();
    await page.getByRole('combobox', { name: 'Sted' }).selectOption({ label: 'Annekset' });
    await page.getByRole('button', { name: 'Legg inn testmiljøet' }).click();
    await page.getByText('Skriv navnet på minst én plass.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Nøkkel').fill('testrom-2');
    await page.getByLabel('Plasser').fill('Plass 1\nPlass 2');
    await page.getByLabel('Navn på bokmål').fill('Testrom 2');
    await page.getByLabel('Navn på engelsk').fill('Test room 2');
    await page.getByRole('button', { name: 'Legg inn testmiljøet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Testrom 2' }).waitFor();
    await page.getByText('Åpningstidene er ikke satt ennå.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('is read by the staff, who change nothing', async () => {
    const page = await lab.open(`/lab/testbeds/${bench.id}`, { as: 'tora' });
    await page.getByRole('heading', { name: 'Åpningstider' }).waitFor();
    await page.getByText('Ingen stengninger er planlagt.').waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await faultsIn(page)).toEqual([]);
  });

  test('reads the figures, in numbers too, on a phone', async () => {
    const { id } = await openTestbed(lab.app);
    const draft = await draftRequest(lab.world, 'nora');
    await lab.app.owner.query(
      `INSERT INTO booking (organisation_id, test_request_id, testbed_id, period, status, held_by, held_at)
       VALUES ($1, $2, $3, '[2025-03-04T09:00Z, 2025-03-04T13:00Z)', 'completed', $4, '2025-02-01T09:00Z')`,
      [lab.world.organisations.nordvik.id, draft.id, id, lab.world.people.nora.id],
    );
    await lab.app.owner.query(
      `INSERT INTO audit_event (at, type, subject_type, subject_id, actor_kind, request_id)
       SELECT at, type, 'test-request', $1, 'worker', 'x'
       FROM (VALUES (timestamptz '2025-03-01T00:00Z', 'request.submitted'), ('2025-03-03T12:00Z', 'request.approved')) AS e (at, type)`,
      [draft.id],
    );
    const page = await lab.open('/figures?from=2025-03-03&until=2025-03-10', { as: 'ingrid', size: phone });
    await page.getByRole('heading', { level: 1, name: /^\d+ % av den åpne tiden er booket$/ }).waitFor();
    const row = page.getByRole('row', { name: /Elektronikkbenken/ });
    expect(await row.getByRole('cell', { name: '10', exact: true }).count()).toBe(1);
    await page.getByText('median 2,5, ni av ti innen 2,5 døgn').waitFor();
    await page.getByText('Ingen punkter er funnet mangelfulle i perioden.').waitFor();
    for (const summary of await page.getByText('Vis tallene som tabell').all()) await summary.click();
    await page.getByRole('columnheader', { name: 'Godkjent', exact: true }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('asks for other days; in English, in the dark', async () => {
    const { version } = (await lab.world.as('ingrid').get<{ version: number }>('/api/v1/me')).body;
    await lab.world.as('ingrid').patch('/api/v1/me', { headers: seen(version), body: { language: 'en' } });
    const page = await lab.open('/figures?from=2025-01-01&until=2025-03-01', { as: 'ingrid', language: 'en-GB' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('heading', { level: 1, name: '0% of the open time is booked' }).waitFor();
    expect(await page.getByLabel('Last day').inputValue()).toBe('28.2.2025');
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Last day').fill('2024-12-31');
    await page.getByRole('button', { name: 'Show the figures' }).click();
    await page.getByText('The last day can’t be before the first.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('and nobody outside the lab sees them', async () => {
    const page = await lab.open('/figures', { as: 'nora' });
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.heat').count()).toBe(0);
    expect(await faultsIn(page)).toEqual([]);
  });
});
