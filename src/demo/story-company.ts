import { exampleIntakes } from '../checklists/example-intakes.js';
import type { ItemAnswer } from '../checklists/checklist-item.entity.js';
import { documentName, writeDocument } from './demo-documents.js';
import type { Stage } from './story-stage.js';
import {
  type FreeSlot,
  itemsOf,
  slotWords,
  type StoryBooking,
  type StoryChecklist,
  type StoryRequest,
  timeWords,
} from './story-views.js';
import { seen, StoryFault } from './story-teller.js';

const intake = exampleIntakes.wellnessApp;
const product = {
  productName: 'Kveldsro',
  productVersion: '1.0',
  purpose: 'Finner brukerne fram til kveldens øvelser uten hjelp?',
};
const dayMs = 86_400_000;
/** Far enough ahead for every testbed's notice, and for a move after the approval. */
const soonestDays = 12;
const searchDays = 30;
const minutes = 120;
const fittingKinds: readonly string[] = ['usability-lab', 'show-apartment'];

export async function learnTheRules({ visitor, tell }: Stage): Promise<void> {
  const { status, body } = await visitor.ask<{
    templates: { title: { nb: string }; items: { reason: { text: { nb: string } } }[] }[];
  }>('POST', '/api/v1/applicability', { body: { intake } });
  const items = body.templates.flatMap((template) => template.items);
  const reason = items.map((item) => item.reason.text.nb).find((text) => text.startsWith('Fordi'));
  tell(
    visitor,
    'asks which rules apply to an app for well-being',
    status,
    `${body.templates.length} checklists with ${items.length} items (${body.templates.map(({ title }) => title.nb).join(', ')}), the first of them “${reason}”`,
  );
}

export async function begin({ company, tell }: Stage): Promise<StoryRequest> {
  const { body: me } = await company.ask<{ memberships: { organisationId: string }[] }>('GET', '/api/v1/me');
  const { status, body } = await company.ask<StoryRequest>('POST', '/api/v1/test-requests', {
    body: { organisationId: me.memberships[0]!.organisationId, ...product, intake },
    headers: { 'idempotency-key': crypto.randomUUID() },
    expect: [201],
  });
  tell(company, `begins a test request for ${product.productName}`, status, `${body.number}, ${body.status}`);
  return body;
}

export async function answerChecklist({ company, tell }: Stage, { id }: StoryRequest): Promise<void> {
  const matter = {
    product: product.productName,
    version: product.productVersion,
    organisation: 'Tenkt Trygghet AS',
    day: new Date(),
  };
  const name = documentName('privacy', matter);
  const form = new FormData();
  form.set(
    'file',
    new Blob([new Uint8Array(await writeDocument('privacy', matter))], { type: 'application/pdf' }),
    name,
  );
  const { status, body: file } = await company.ask<{ id: string; name: string; sizeBytes: number }>(
    'POST',
    `/api/v1/test-requests/${id}/files`,
    { body: form, expect: [201] },
  );
  tell(company, 'uploads a PDF document', status, `“${file.name}”, ${file.sizeBytes} bytes`);

  const path = `/api/v1/test-requests/${id}/checklist`;
  const items = itemsOf((await company.ask<StoryChecklist>('GET', path)).body);
  const evidenced = items.filter(({ evidence }) => evidence.required);
  for (const { key } of evidenced) await company.ask('PUT', `${path}/items/${key}/evidence/${file.id}`);
  tell(
    company,
    'attaches it to every item that asks for evidence',
    200,
    `${evidenced.length} items have their document`,
  );
  for (const { key, version } of itemsOf((await company.ask<StoryChecklist>('GET', path)).body)) {
    const answer: ItemAnswer = 'yes';
    await company.ask('PUT', `${path}/items/${key}/answer`, {
      body: { answer, explanation: 'Se dokumentet.' },
      headers: seen(version),
    });
  }
  const { status: shown, body: request } = await company.ask<{ progress: { items: number; answered: number } }>(
    'GET',
    `/api/v1/test-requests/${id}`,
  );
  tell(
    company,
    'answers every item',
    shown,
    `${request.progress.answered} of ${request.progress.items} items are answered`,
  );
}

export async function holdTime({ company, tell }: Stage, { id }: StoryRequest): Promise<StoryBooking> {
  const { body: testbeds } = await company.ask<{ items: { id: string; kind: string }[] }>(
    'GET',
    '/api/v1/testbeds?limit=100',
  );
  const fitting = testbeds.items.filter(({ kind }) => fittingKinds.includes(kind)).map((testbed) => testbed.id);
  const slots = await freeSlots(company, Date.now() + soonestDays * dayMs, fitting);
  const [first] = slots;
  if (!first) throw new StoryFault(`The demo lab has no free slot of ${minutes} minutes.`);
  tell(
    company,
    `looks for ${minutes} free minutes on ${fitting.length} testbeds`,
    200,
    `${slots.length} proposals, the first ${slotWords(first)}`,
  );
  const { status, body } = await company.ask<StoryBooking>('POST', '/api/v1/bookings', {
    body: { testRequestId: id, testbedId: first.testbed.id, start: first.start, end: first.end },
    headers: { 'idempotency-key': crypto.randomUUID() },
    expect: [201],
  });
  tell(
    company,
    'holds it',
    status,
    `${body.status} until ${timeWords(body.expiresAt!, body.zone)}; nobody else can take it`,
  );
  return body;
}

export async function sendIn({ company, tell }: Stage, { id, version }: StoryRequest): Promise<StoryRequest> {
  const { status, body } = await company.ask<StoryRequest>('POST', `/api/v1/test-requests/${id}/submission`, {
    headers: seen(version),
  });
  tell(company, 'sends the request in', status, `${body.status}; it is the lab’s turn`);
  return body;
}

/** Asks for another time of the same testbed, some days later. */
export async function askToMove({ company, tell }: Stage, bookingId: string): Promise<void> {
  const { body: now } = await company.ask<StoryBooking>('GET', `/api/v1/bookings/${bookingId}`);
  const [later] = await freeSlots(company, Date.parse(now.start) + dayMs, [now.testbed.id]);
  if (!later) throw new StoryFault(`The demo lab has no later time to move to on ${now.testbed.name.nb}.`);
  const { status, body } = await company.ask<{ status: string; move: { start: string } | null }>(
    'POST',
    `/api/v1/bookings/${bookingId}/move`,
    {
      body: {
        testbedId: later.testbed.id,
        start: later.start,
        end: later.end,
        reason: 'Utvikleren vår er borte den dagen.',
      },
      headers: seen(now.version),
    },
  );
  if (!body.move) throw new StoryFault('The wish to move was answered, but it does not show on the booking.');
  tell(
    company,
    `asks to move it to ${slotWords(later)}`,
    status,
    `still ${body.status}; both times are kept until the lab has decided`,
  );
}

async function freeSlots(company: Stage['company'], fromMs: number, testbeds: readonly string[]): Promise<FreeSlot[]> {
  const query = new URLSearchParams({
    from: new Date(fromMs).toISOString(),
    until: new Date(fromMs + searchDays * dayMs).toISOString(),
    minutes: String(minutes),
    testbeds: testbeds.join(','),
  });
  return (await company.ask<{ items: FreeSlot[] }>('GET', `/api/v1/free-slots?${query}`)).body.items;
}
