import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import {
  answerEverything,
  type BookingAnswer,
  draftRequest,
  openTestbed,
  type RequestAnswer,
  seen,
  slotAt,
} from '../support/lab.js';
import { type FileAnswer, formWith } from '../support/uploads.js';
import { tabTo } from './keyboard.js';

interface ItemAnswer {
  readonly key: string;
  readonly version: number;
  readonly text: { nb: string };
  readonly verdict: string;
  readonly verdictReason: string | null;
  readonly files: readonly object[];
}

const lacking = 'Rapporten sier ingenting om strømbrudd over ti sekunder.';

/** A document with words on each of its two pages. */
async function report(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4' });
  const bytes = text(document.setEncoding('latin1'));
  document.text('Dørvakt tåler strømbrudd i ti sekunder.').addPage().text('Vedlegg: måleserier.').end();
  return Buffer.from(await bytes, 'latin1');
}

describe('the lab decides', () => {
  let lab: BrowserLab;
  let bench: Awaited<ReturnType<typeof openTestbed>>;
  let id: string;
  let bookingId: string;
  beforeAll(async () => {
    lab = await openBrowserLab();
    bench = await openTestbed(lab.app, { stations: 2, bufferMinutes: 30 });
    ({ id, bookingId } = await sendIn());
  });
  afterAll(() => lab.close());

  const request = async () => (await lab.world.as('ingrid').get<RequestAnswer>(`/api/v1/test-requests/${id}`)).body;
  const booking = async () => (await lab.world.as('nils').get<BookingAnswer>(`/api/v1/bookings/${bookingId}`)).body;
  const items = async () => {
    const { body } = await lab.world
      .as('ingrid')
      .get<{ templates: { items: ItemAnswer[] }[] }>(`/api/v1/test-requests/${id}/checklist`);
    return body.templates.flatMap((template) => template.items);
  };
  const notMet = async () => (await items()).find(({ verdict }) => verdict === 'not-met')!;
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
  /** Until what was given has arrived. */
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('it did not happen');
  }

  /** Nordvik has answered everything, with a real report where one is wanted, and asks for a time. */
  async function sendIn() {
    const { world, app } = lab;
    const draft = await draftRequest(world, 'nils');
    const files = `/api/v1/test-requests/${draft.id}/files`;
    const uploaded = await world.as('nils').post<FileAnswer>(files, { body: formWith(await report(), 'måling.pdf') });
    expect(uploaded.status).toBe(201);
    await answerEverything(app, world, 'nils', draft);
    await app.owner.query('UPDATE evidence SET file_id = $2 WHERE checklist_id = $1', [
      draft.checklistId,
      uploaded.body.id,
    ]);
    const slot = slotAt(bench, 10, '09:00', '12:00');
    const held = await world.as('nils').post<BookingAnswer>('/api/v1/bookings', {
      body: { testRequestId: draft.id, ...slot },
    });
    const sent = await world.as('nils').post<RequestAnswer>(`/api/v1/test-requests/${draft.id}/submission`, {
      headers: seen(draft.version),
    });
    expect(sent.status).toBe(200);
    return { id: draft.id, bookingId: held.body.id };
  }

  test('Farid judges every item by keyboard alone with the report open, and asks for changes', async () => {
    const page = await lab.open('/', { as: 'farid' });
    const press = (key: string) => page.keyboard.press(key);
    const criterion = () => page.locator('#criterion:focus');
    await heading(page, 'Én forespørsel venter');
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, page.getByRole('link', { name: 'Dørvakt' }));
    await press('Enter');

    const all = await items();
    await heading(page, `${all.length} punkter gjenstår`);
    await tabTo(page, page.locator('.verdict input').first());
    for (const [index, { files, text: demand }] of all.entries()) {
      await page.getByRole('heading', { level: 2, name: demand.nb }).waitFor();
      if (index > 0) await criterion().waitFor();
      if (index === 0) expect(await faultsIn(page)).toEqual([]);
      if (files.length > 0) {
        await page.getByRole('region', { name: 'Dokumentet måling.pdf' }).waitFor();
        await page.getByText(/^Side 1 av 2\. Dørvakt tåler strømbrudd/).waitFor({ state: 'attached' });
      }
      if (index === 1) {
        await press('4');
        await page.getByLabel('Begrunnelse, slik bedriften får lese den').waitFor();
        await press('Control+Enter');
        await page.getByText('Skriv en begrunnelse på minst tre tegn').waitFor();
        expect(await faultsIn(page)).toEqual([]);
        await page.keyboard.type(lacking);
        await press('Control+Enter');
      } else {
        await press('1');
        await press('Enter');
      }
    }
    await page.getByRole('heading', { level: 1, name: 'Alle punktene er vurdert' }).waitFor();
    await until(async () => (await items()).every(({ verdict }) => verdict !== 'pending'));
    expect(await notMet()).toMatchObject({ key: all[1]!.key, verdictReason: lacking });
    expect((await request()).status).toBe('in-review');

    await tabTo(page, page.getByRole('button', { name: 'Be om endringer' }));
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Be bedriften om endringer?' });
    expect(await dialog.getByRole('textbox').inputValue()).toContain(lacking);
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, dialog.getByRole('button', { name: 'Be om endringer' }));
    await press('Enter');
    await page.getByText('Endringer ønsket').waitFor();
    expect(await request()).toMatchObject({ status: 'changes-requested', reason: expect.stringContaining(lacking) });
  });

  test('on a phone he sees what changed since; a verdict that could not be sent waits and is not lost', async () => {
    const { key, version } = await notMet();
    const item = `/api/v1/test-requests/${id}/checklist/items/${key}`;
    await lab.world.as('nils').put(`${item}/answer`, {
      body: { answer: 'yes', explanation: 'Tåler tretti sekunder.' },
      headers: seen(version),
    });
    const { version: requested } = await request();
    await lab.world.as('nils').post(`/api/v1/test-requests/${id}/submission`, { headers: seen(requested) });

    const page = await lab.open(`/requests/${id}/review?show=changed`, { as: 'farid', size: phone });
    await heading(page, 'Ett punkt gjenstår');
    await page.getByText('Svaret er endret siden forrige vurdering.').first().waitFor();
    await page.getByText('Tåler tretti sekunder.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Ikke oppfylt').check();
    await page.getByLabel('Begrunnelse, slik bedriften får lese den').fill(lacking);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await heading(page, 'Én vurdering er ikke lagret');
    expect(await faultsIn(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.reload();
    expect(await page.getByLabel('Begrunnelse, slik bedriften får lese den').inputValue()).toBe(lacking);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await until(async () => (await notMet()) !== undefined);
    await heading(page, 'Alle punktene er vurdert');
  });

  test('Ingrid reads what hinders, is refused with every reason, waives with reason and end, and approves', async () => {
    const page = await lab.open('/queue', { as: 'ingrid' });
    await page.getByText('Ett påkrevd punkt gjenstår.').waitFor();
    await page.getByRole('link', { name: 'Dørvakt' }).click();
    await heading(page, 'Kan ikke godkjennes ennå: én hindring');
    await page.getByText('Plass 1, kl. 09.00–12.00').or(page.getByText('Plass 2, kl. 09.00–12.00')).waitFor();
    expect(await faultsIn(page)).toEqual([]);

    await page.getByRole('radio', { name: /^Godkjenn/ }).check();
    await page.getByRole('button', { name: 'Godkjenn testen' }).click();
    await page.getByText('Velg hvem som skal lede testen.').waitFor();
    await page.getByLabel('Testleder').selectOption({ label: 'Tora Testleder' });
    await page.getByLabel('Hilsen eller merknad til bedriften, om dere vil').fill('Velkommen.');
    await page.getByRole('button', { name: 'Godkjenn testen' }).click();
    await page.getByRole('alert').getByText('er ikke oppfylt.').waitFor();
    expect(await faultsIn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Gi fritak' }).click();
    await page.getByRole('button', { name: 'Gi fritaket' }).click();
    await page.getByText('Skriv hvorfor testen kan gjøres uten').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Grunn til fritaket').fill('Benken har egen nødstrøm.');
    await page.getByLabel('Gjelder til og med').fill(slotAt(bench, 30, '09:00', '12:00').end.slice(0, 10));
    await page.getByRole('button', { name: 'Gi fritaket' }).click();
    await heading(page, 'Ingenting hindrer en godkjenning');

    await page.getByRole('button', { name: 'Godkjenn testen' }).click();
    await page.getByText('Testen er godkjent, og tiden er bekreftet.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect(await request()).toMatchObject({ status: 'approved', reason: 'Velkommen.' });
    expect(await booking()).toMatchObject({ status: 'confirmed', testLeader: { name: 'Tora Testleder' } });
    await page.getByRole('link', { name: 'Til køen' }).click();
    await heading(page, 'Ingenting venter på laben');
    expect(await faultsIn(page)).toEqual([]);
  });

  test('a wish to move is answered in English on a phone, for the time that is wished', async () => {
    const { version } = await booking();
    const wanted = slotAt(bench, 12, '12:00', '14:00');
    const wished = await lab.world
      .as('nils')
      .post(`/api/v1/bookings/${bookingId}/move`, { body: wanted, headers: seen(version) });
    expect(wished).toMatchObject({ status: 200, body: { move: { start: wanted.start } } });
    const me = await lab.world.as('ingrid').get<{ version: number }>('/api/v1/me');
    await lab.world.as('ingrid').patch('/api/v1/me', { body: { language: 'en' }, headers: seen(me.body.version) });
    const page = await lab.open('/queue', { as: 'ingrid', size: phone });
    await heading(page, 'One request waits');
    await page.getByText('Move wanted').waitFor();
    await page.getByRole('link', { name: 'Dørvakt' }).click();
    await page.getByRole('radio', { name: /^Keep the old time/ }).check();
    await page.getByRole('button', { name: 'Decline the move' }).click();
    await page.getByText('Write a reason of at least three characters').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('radio', { name: /^Approve the move/ }).check();
    await page.getByRole('button', { name: 'Move the test' }).click();
    await page.getByText('The wish to move is answered.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    expect(await booking()).toMatchObject({ status: 'confirmed', move: null, testLeader: { name: 'Tora Testleder' } });
    expect(Date.parse((await booking()).start)).toBe(Date.parse(wanted.start));
  });
});
