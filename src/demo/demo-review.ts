import { addHours } from '../kernel/period.js';
import { Transactions } from '../platform/transactions.js';
import { RequestChecklistCommands } from '../test-requests/request-checklist.commands.js';
import { RequestFilesCommands } from '../test-requests/request-files.commands.js';
import { refuseOwnOrganisation } from '../test-requests/test-request.rules.js';
import { act, lockRequest } from '../test-requests/test-request.store.js';
import { answerItems, attachEvidence, giveVerdicts, itemsOf, type Judging, verdictsOn } from './demo-checklists.js';
import { type DocumentKindKey, documentKinds } from './demo-document-texts.js';
import { documentName, writeDocument } from './demo-documents.js';
import { addFiles, announceFiles, type DemoFile, storeFiles } from './demo-evidence.js';
import { reasons, verdictReasons } from './demo-words.js';
import type { PlayedRequest } from './played-request.js';

const waiverHours = 30 * 24;

/** The company's answers, with one document for each group of checklists that asks for evidence. */
export async function answer(r: PlayedRequest, { most }: { most: boolean }): Promise<void> {
  const transactions = r.get(Transactions);
  const { language } = r.company;
  const evidence = await transactions.run(r.once(r.company), async (tx) => {
    const needing = await answerItems(tx, r.request, { language, random: r.random('answers'), most });
    const kinds = needing.map(({ key, template }) => ({ item: key, kind: kindFor(template) }));
    await announceFiles(tx, [...new Set(kinds.map(({ kind }) => r.idOf(kind)))]);
    return kinds;
  });
  const files = await storeFiles(r, await documentsOf(r, [...new Set(evidence.map(({ kind }) => kind))]));
  await transactions.run(r.once(r.company), async (tx) => {
    await addFiles(tx, r, files);
    await attachEvidence(
      tx,
      r.request,
      evidence.map(({ item, kind }) => ({ item, fileId: r.idOf(kind) })),
    );
  });
}

function kindFor(template: string): DocumentKindKey {
  const keys = Object.keys(documentKinds) as DocumentKindKey[];
  const key = keys.find((candidate) => (documentKinds[candidate].templates as readonly string[]).includes(template));
  if (!key) throw new Error(`no document of the demo lab answers ${template}`);
  return key;
}

function documentsOf(r: PlayedRequest, kinds: readonly DocumentKindKey[]): Promise<DemoFile[]> {
  const { version, day } = r.plan.documents;
  const matter = { product: r.product.name, version, organisation: r.organisationName, day };
  const write = async (kind: DocumentKindKey) => {
    return { id: r.idOf(kind), name: documentName(kind, matter), bytes: await r.cast.documents.get(kind, matter) };
  };
  return Promise.all(kinds.map(write));
}

/** The reviewer's verdicts; with the first one the request is under review. */
export async function judge(r: PlayedRequest, judging: Judging): Promise<void> {
  const { requestId, checklistId } = r.request;
  await r.get(Transactions).run(r.once(r.reviewer), async (tx) => {
    const request = await lockRequest(tx, requestId);
    const notOwnOrganisation = refuseOwnOrganisation(tx.actor, request.organisationId);
    if (request.status === 'submitted') await act(tx, request, 'begin-review', { notOwnOrganisation });
    const random = r.random(judging);
    await giveVerdicts(tx, r.request, verdictsOn(await itemsOf(tx, checklistId), judging, { random, now: tx.now }));
  });
}

/** The company answers anew what the reviewer asked about. */
export async function mend(r: PlayedRequest): Promise<void> {
  const { requestId, checklistId } = r.request;
  const items = await r.get(Transactions).read(r.company, (tx) => itemsOf(tx, checklistId));
  for (const { key: itemKey, version, verdict } of items) {
    if (verdict !== 'more-information-needed') continue;
    const given = { answer: 'yes', explanation: reasons.mended[r.company.language] } as const;
    await r
      .get(RequestChecklistCommands)
      .answer(r.once(r.company, `mended ${itemKey}`), { requestId, itemKey, version }, given);
  }
}

/** The manager does without one of the lab's own demands for a while. */
export async function waive(r: PlayedRequest): Promise<void> {
  const { requestId, checklistId } = r.request;
  const items = await r.get(Transactions).read(r.manager, (tx) => itemsOf(tx, checklistId));
  const { key: itemKey, version } = items.find(({ key }) => key === 'lab.test-agreement')!;
  const waiver = { reason: verdictReasons.waiver[0], validUntil: addHours(r.slot.end, waiverHours) };
  await r.get(RequestChecklistCommands).waive(r.once(r.manager), { requestId, itemKey, version }, waiver);
}

/** The lab's own document on how the test went. */
export async function report(r: PlayedRequest): Promise<void> {
  const matter = {
    product: r.product.name,
    version: r.plan.version,
    organisation: r.organisationName,
    day: r.slot.end,
  };
  const file = {
    id: r.idOf('report'),
    name: documentName('report', matter),
    bytes: await writeDocument('report', matter),
  };
  const transactions = r.get(Transactions);
  await transactions.run(r.once(r.leader), (tx) => announceFiles(tx, [file.id]));
  const stored = await storeFiles(r, [file]);
  await transactions.run(r.once(r.leader), (tx) => addFiles(tx, r, stored));
  const { requestId, version } = await r.seen();
  await r.get(RequestFilesCommands).report(r.once(r.leader), requestId, version, file.id);
}
