import { Injectable } from '@nestjs/common';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { notYourRole, refuseIfAny } from '../kernel/refusal.js';
import { record } from '../audit/audit.store.js';
import { createChecklist } from '../checklists/checklist.store.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { createFolder } from '../files/folder.store.js';
import { lockStanding, refuseSuspended } from '../organisations/standing.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import { TestRequestEntity } from './test-request.entity.js';
import type { NewRequest, RequestChange } from './test-request.inputs.js';
import { drawRequestNumber } from './test-request.number.js';
import { refuse } from './test-request.refusals.js';
import { refuseOwnOrganisation } from './test-request.rules.js';
import { editableStatuses } from './test-request.states.js';
import { act, lockRequest } from './test-request.store.js';
import type { TestRequestView } from './test-request.views.js';
import { viewRequest } from './test-requests.queries.js';

const mayWrite = ['member', 'administrator', 'lab-staff', 'lab-manager'];

/** What happens to a request by itself; what happens to it together with its booking is in that room. */
@Injectable()
export class TestRequestsCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  create(actor: Actor, { intake, ...wanted }: NewRequest): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      if (!rolesTowards(actor, wanted.organisationId).some((role) => mayWrite.includes(role))) {
        refuseIfAny([refuse('request.organisation-not-yours', {}, 'organisationId')]);
      }
      const standing = await lockStanding(tx, wanted.organisationId);
      refuseIfAny([...refuseSuspended(standing), ...(await refuseUnknownTestbeds(tx, wanted.wishedTestbedIds))]);
      const { organisationId } = wanted;
      const folderId = await createFolder(tx, organisationId);
      const checklistId = await createChecklist(tx, this.catalogue.current(), { organisationId, folderId, intake });
      const request = tx.manager.create(TestRequestEntity, {
        ...wanted,
        number: drawRequestNumber(),
        checklistId,
        createdBy: actor.personId!,
        createdAt: tx.now,
      });
      await tx.manager.insert(TestRequestEntity, request);
      await record(tx, {
        type: 'request.created',
        subjectType: 'test-request',
        subjectId: request.id,
        organisationId: request.organisationId,
        data: { number: request.number, checklistId, version: 1 },
      });
      return viewRequest(tx, request.id);
    });
  }

  edit(actor: Actor, id: string, seenVersion: number, change: RequestChange): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockEditable(tx, actor, id);
      mustBeCurrent(seenVersion, request.version);
      refuseIfAny(await refuseUnknownTestbeds(tx, change.wishedTestbedIds ?? []));
      await tx.manager.update(TestRequestEntity, { id }, { ...change, version: request.version + 1 });
      await record(tx, {
        type: 'request.edited',
        subjectType: 'test-request',
        subjectId: id,
        organisationId: request.organisationId,
        data: { fields: Object.keys(change), version: request.version + 1 },
      });
      return viewRequest(tx, id);
    });
  }

  requestChanges(actor: Actor, id: string, seenVersion: number, reason: string): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, id);
      mustBeCurrent(seenVersion, request.version);
      const notOwnOrganisation = refuseOwnOrganisation(actor, request.organisationId);
      await act(tx, request, 'request-changes', { notOwnOrganisation }, { reason }, { reason });
      return viewRequest(tx, id);
    });
  }

  close(actor: Actor, id: string, seenVersion: number): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, id);
      mustBeCurrent(seenVersion, request.version);
      await act(tx, request, 'close', {}, { closedAt: tx.now });
      return viewRequest(tx, id);
    });
  }
}

/** Locks a request that the actor may change now. @throws Refused when it is not theirs, or not open to changes. */
export async function lockEditable(tx: Tx, actor: Actor, id: string): Promise<TestRequestEntity> {
  const request = await lockRequest(tx, id);
  if (!rolesTowards(actor, request.organisationId).some((role) => mayWrite.includes(role))) throw notYourRole();
  const editable = editableStatuses.includes(request.status);
  refuseIfAny([
    ...refuseSuspended(await lockStanding(tx, request.organisationId)),
    ...(editable ? [] : [refuse('request.not-editable', { status: request.status })]),
  ]);
  return request;
}

async function refuseUnknownTestbeds(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const known = await tx.query<{ id: string }>('SELECT id FROM testbed WHERE id = ANY ($1)', [ids]);
  const found = new Set(known.map((testbed) => testbed.id));
  return ids.flatMap((id, index) =>
    found.has(id) ? [] : [refuse('request.testbed-unknown', {}, `wishedTestbedIds.${index}`)],
  );
}
