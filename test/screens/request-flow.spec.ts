import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { exampleIntakes } from '../../src/checklists/example-intakes.js';
import { type BrowserLab, faultsIn, openBrowserLab, phone } from '../support/browser.js';
import { answerEverything, draftRequest, openTestbed, type RequestAnswer, seen, slotAt } from '../support/lab.js';
import { makePdf } from '../support/uploads.js';
import { choose, tabTo } from './keyboard.js';

const bench = exampleIntakes.benchTestOfElectronics;

interface Question {
  readonly key: keyof typeof bench;
  readonly type: 'enum' | 'boolean' | 'integer';
  readonly label: { nb: string };
  readonly values?: readonly { value: string; label: { nb: string } }[];
}
interface ChecklistAnswer {
  readonly intake: Record<string, unknown>;
  readonly templates: readonly {
    items: readonly {
      key: string;
      text: { nb: string };
      answer: string | null;
      explanation: string;
      files: readonly { name: string }[];
    }[];
  }[];
}

describe('a company asks for a test', () => {
  let lab: BrowserLab;
  let testbed: Awaited<ReturnType<typeof openTestbed>>;
  beforeAll(async () => {
    lab = await openBrowserLab();
    testbed = await openTestbed(lab.app);
  });
  afterAll(() => lab.close());

  const saved = (page: Page) => page.getByText(/Lagret kl\. \d\d\.\d\d/).waitFor();
  const request = async (id: string) =>
    (await lab.world.as('nora').get<RequestAnswer & Record<string, unknown>>(`/api/v1/test-requests/${id}`)).body;
  const checklist = async (id: string) =>
    (await lab.world.as('nora').get<ChecklistAnswer>(`/api/v1/test-requests/${id}/checklist`)).body;
  const itemsOf = async (id: string) => (await checklist(id)).templates.flatMap(({ items }) => items);
  const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: makePdf() });

  test('by keyboard alone: from an empty list to the first answers with evidence', async () => {
    const page = await lab.open('/requests', { as: 'nora' });
    const press = (key: string) => page.keyboard.press(key);
    const link = (name: string | RegExp) => page.getByRole('link', { name });

    await page.getByText('Ingen forespørsler ennå. Start med å finne reglene.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, link('Ny testforespørsel'));
    await press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Ny testforespørsel' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Begynn på forespørselen' }));
    await press('Enter');
    await page.getByText('Skriv hva produktet heter.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.type('Dørvakt');
    await press('Enter');

    await page.waitForURL(/\/requests\/[0-9a-f-]{36}\/product$/);
    const id = page.url().split('/').at(-2)!;
    await tabTo(page, page.getByLabel('Hva skal testen finne ut?'));
    await page.keyboard.type('Tåler den strømbrudd?');
    await tabTo(page, page.getByRole('checkbox', { name: /Elektronikkbenken/ }));
    await press('Space');
    await saved(page);
    expect(await request(id)).toMatchObject({ purpose: 'Tåler den strømbrudd?', wishedTestbedIds: [testbed.id] });
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, link('Gå videre til spørsmålene'));
    await press('Enter');

    await answerIntake(page);
    await page.getByRole('heading', { level: 1, name: 'Alle spørsmålene er besvart' }).waitFor();
    await saved(page);
    expect((await checklist(id)).intake).toEqual(bench);
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, link('Gå videre til sjekklistene'));
    await press('Enter');

    await page.getByText('Punkt 1 av').waitFor();
    const [first, second] = await itemsOf(id);
    await choose(page, page.getByRole('group', { name: 'Svaret deres' }), 'Ja');
    await tabTo(page, page.getByLabel('Forklaring'));
    await page.keyboard.type('Prøvd tolv ganger.');
    const picker = page.waitForEvent('filechooser');
    await tabTo(page, page.getByRole('button', { name: 'Velg filer' }));
    await press('Enter');
    await (await picker).setFiles([pdf('Strømbrudd.pdf'), pdf('Vedlegg.pdf')]);
    await link('Strømbrudd.pdf').waitFor();
    await link('Vedlegg.pdf').waitFor();
    await saved(page);
    expect(await faultsIn(page)).toEqual([]);

    await press('Control+Enter');
    await page.getByText('Punkt 2 av').waitFor();
    expect(await page.locator('#question').evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
    await choose(page, page.getByRole('group', { name: 'Svaret deres' }), 'Ikke aktuelt for oss');
    await page.getByText('Skriv hvorfor dette ikke er aktuelt, så lagres svaret.').waitFor();
    await tabTo(page, page.getByLabel('Hvorfor er det ikke aktuelt?'));
    await page.keyboard.type('Ingen tar på den.');
    await tabTo(page, page.getByRole('button', { name: 'Bruk et dokument dere har' }));
    await press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Bruk her Strømbrudd.pdf' }));
    await press('Enter');
    await page.getByRole('button', { name: 'Fjern Strømbrudd.pdf' }).waitFor();
    await saved(page);
    expect(await faultsIn(page)).toEqual([]);
    const [one, two, three] = await itemsOf(id);
    expect(one).toMatchObject({ key: first!.key, answer: 'yes', explanation: 'Prøvd tolv ganger.' });
    expect(one!.files.map(({ name }) => name).sort()).toEqual(['Strømbrudd.pdf', 'Vedlegg.pdf']);
    expect(two).toMatchObject({ key: second!.key, answer: 'not-applicable', files: [{ name: 'Strømbrudd.pdf' }] });

    const colleague = await lab.open(`/requests/${id}/edit`, { as: 'nils', size: phone });
    await colleague.getByRole('heading', { level: 2, name: three!.text.nb }).waitFor();
    expect(colleague.url()).toContain(`/requests/${id}/checklist`);
    expect(await faultsIn(colleague)).toEqual([]);
  });

  /** Every question that is asked, also those that come while one answers. */
  async function answerIntake(page: Page): Promise<void> {
    const { questions } = (await lab.world.anonymous().get<{ questions: Question[] }>('/api/v1/intake')).body;
    for (const question of questions.filter(({ key }) => key in bench)) {
      const answer = bench[question.key];
      if (typeof answer === 'number') {
        await tabTo(page, page.getByLabel(question.label.nb));
        await page.keyboard.type(String(answer));
        continue;
      }
      const words = question.values?.find(({ value }) => value === answer)?.label.nb;
      const label = words ?? (answer === true ? 'Ja' : 'Nei');
      await choose(page, page.getByRole('group', { name: question.label.nb }), label);
    }
  }

  test('answers that do not go together are said so at their questions, and none is lost', async () => {
    const { id } = await draftRequest(lab.world, 'nora');
    const page = await lab.open(`/requests/${id}/intake`, { as: 'nora' });
    await page
      .getByRole('group', { name: 'Hva slags produkt er det?' })
      .getByText('Programvare', { exact: true })
      .click();
    await page.getByText('Svarene er ikke lagret ennå').waitFor();
    expect(await page.locator('fieldset .error').count()).toBeGreaterThan(0);
    expect(await faultsIn(page)).toEqual([]);
    await page.reload();
    await page.getByText('Svarene er ikke lagret ennå').waitFor();
    expect(await page.getByRole('radio', { name: /^Programvare/ }).isChecked()).toBe(true);
    expect((await checklist(id)).intake).toMatchObject({ productType: 'hardware' });
  });

  test('two people write in the same field: both texts are shown, and one is chosen', async () => {
    const { id, version } = await draftRequest(lab.world, 'nora');
    const page = await lab.open(`/requests/${id}/product`, { as: 'nora' });
    const purpose = page.getByLabel('Hva skal testen finne ut?');
    await purpose.waitFor();
    await lab.world.as('nils').patch(`/api/v1/test-requests/${id}`, {
      headers: seen(version),
      body: { purpose: 'Nils lurer på noe.', productVersion: '2' },
    });
    await purpose.fill('Nora lurer på noe annet.');
    await page.getByText('Noen andre endret dette. Her er begge.').waitFor();
    expect(await page.getByLabel('Versjon').inputValue()).toBe('2');
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bruk mitt' }).click();
    await saved(page);
    expect(await request(id)).toMatchObject({ purpose: 'Nora lurer på noe annet.', productVersion: '2' });
  });

  test('a lost network and a lost session lose no answer', async () => {
    const { id } = await draftRequest(lab.world, 'nora');
    const page = await lab.open(`/requests/${id}/checklist`, { as: 'nora' });
    const answer = page.getByLabel('Forklaring');
    await page.getByRole('radio', { name: 'Delvis' }).check();
    await saved(page);
    await page.context().setOffline(true);
    await answer.fill('Skrevet uten nett.');
    await page.getByText('Ikke lagret ennå. Vi prøver igjen').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Lagre nå' }).click();
    await saved(page);

    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await answer.fill('Skrevet uten nett, og så utlogget.');
    await page.getByRole('heading', { name: 'Du er logget ut' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.context().addCookies(cookies);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Lagre nå' }).click();
    await saved(page);
    const [item] = await itemsOf(id);
    expect(item).toMatchObject({ answer: 'partly', explanation: 'Skrevet uten nett, og så utlogget.' });
  });

  test('a file that is not taken says why, and the others come through', async () => {
    const { id } = await draftRequest(lab.world, 'nora');
    const page = await lab.open(`/requests/${id}/checklist`, { as: 'nora' });
    const zone = page.getByText('Slipp filer her');
    await zone.waitFor();
    await zone.dispatchEvent('drop', {
      dataTransfer: await page.evaluateHandle(
        `(() => {
          const dropped = new DataTransfer();
          dropped.items.add(new File(['ikke en PDF'], 'Notat.pdf'));
          dropped.items.add(new File([${JSON.stringify(makePdf().toString())}], 'Rapport.pdf'));
          return dropped;
        })()`,
      ),
    });
    await page.getByText('Innholdet er ikke en pdf-fil, slik navnet sier.').waitFor();
    await page.getByRole('link', { name: 'Rapport.pdf' }).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fjern opplasting av Notat.pdf' }).click();
    await page.getByRole('button', { name: 'Fjern Rapport.pdf' }).click();
    await page.getByText('Ingen dokumenter er lagt ved.').waitFor();
  });

  test('the reviewer’s words stand beside the item, and stay while the answer is mended', async () => {
    const draft = await draftRequest(lab.world, 'nora');
    await answerEverything(lab.app, lab.world, 'nora', draft);
    await lab.world
      .as('nora')
      .post('/api/v1/bookings', { body: { testRequestId: draft.id, ...slotAt(testbed, 10, '09:00', '12:00') } });
    await lab.world.as('nora').post(`/api/v1/test-requests/${draft.id}/submission`, { headers: seen(draft.version) });
    const locked = await lab.open(`/requests/${draft.id}/checklist`, { as: 'nora' });
    await locked.getByText('Forespørselen er hos laben og kan ikke endres nå.').waitFor();
    expect(await faultsIn(locked)).toEqual([]);

    const [item] = await itemsOf(draft.id);
    await lab.world.as('farid').put(`/api/v1/test-requests/${draft.id}/checklist/items/${item!.key}/verdict`, {
      headers: seen(1),
      body: { word: 'more-information-needed', reason: 'Ta med nattevakten.' },
    });
    const { version } = await request(draft.id);
    await lab.world.as('farid').post(`/api/v1/test-requests/${draft.id}/changes-request`, {
      headers: seen(version),
      body: { reason: 'Ett punkt mangler.' },
    });
    const page = await lab.open(`/requests/${draft.id}/checklist?show=missing`, { as: 'nora' });
    await page.getByText('Ta med nattevakten.').waitFor();
    await page.getByLabel('Forklaring').fill('Nattevakten ser siste time.');
    await saved(page);
    await page.getByText('Dere har endret svaret siden.').waitFor();
    expect(await page.getByText('Ta med nattevakten.').count()).toBe(1);
    await page.getByText('Alt som er påkrevd, er på plass.').waitFor();
    expect(await faultsIn(page)).toEqual([]);
  });

  test('the list is filtered by its address and paged; the lab sees whose each is, and English is English', async () => {
    for (let count = 0; count < 21; count++) await draftRequest(lab.world, 'frida');
    const page = await lab.open('/requests?status=draft', { as: 'frida', size: phone });
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('21 requests are shown.').waitFor();
    expect(await page.locator('.rows > li').count()).toBe(21);
    expect(await faultsIn(page)).toEqual([]);
    await page.getByLabel('Show', { exact: true }).selectOption('closed');
    await page.getByText('No request has the status “Closed”.').waitFor();
    expect(page.url()).toContain('status=closed');

    const staff = await lab.open('/requests', { as: 'tora' });
    await staff
      .getByText(/Fjelltopp Helse AS/)
      .first()
      .waitFor();
    await staff.getByRole('link', { name: 'Ny testforespørsel' }).click();
    await staff.getByLabel('Søk etter organisasjon').fill('storlia');
    await staff.getByRole('radio', { name: 'Storlia kommune' }).check();
    await staff.getByLabel('Navnet på produktet').fill('Gangvakt');
    expect(await faultsIn(staff)).toEqual([]);
    await staff.getByRole('button', { name: 'Begynn på forespørselen' }).click();
    await staff.waitForURL(/\/product$/);
  });
});
