import { Injectable } from '@nestjs/common';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { notYourRole, refuseIfAny } from '../kernel/refusal.js';
import { type EventType, record } from '../audit/audit.store.js';
import { ChecklistEntity } from '../checklists/checklist.entity.js';
import { viewChecklist } from '../checklists/checklist.queries.js';
import { changeIntake } from '../checklists/checklist.store.js';
import type { ChecklistView } from '../checklists/checklist.views.js';
import type { ItemAnswer } from '../checklists/checklist-item.entity.js';
import { lockChecklist } from '../checklists/gate.store.js';
import {
  attachEvidence,
  detachEvidence,
  type GivenVerdict,
  giveVerdict,
  lockItem,
  saveAnswer,
} from '../checklists/item.store.js';
import type { GivenIntake } from '../checklists/intake.rules.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { lockFileInFolder } from '../files/folder.store.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import type { TestRequestEntity } from './test-request.entity.js';
import { refuse } from './test-request.refusals.js';
import { refuseOwnOrganisation } from './test-request.rules.js';
import { reviewableStatuses } from './test-request.states.js';
import { act, lockRequest } from './test-request.store.js';
import { lockEditable } from './test-requests.commands.js';

/** Where an item is: of which request, and as which version the actor has seen it. */
export interface SeenItem {
  readonly requestId: string;
  readonly itemKey: string;
  readonly version: number;
}

/** Answering a request's checklists and judging the answers, item by item. */
@Injectable()
export class RequestChecklistCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  changeIntake(actor: Actor, requestId: string, seenVersion: number, intake: GivenIntake): Promise<ChecklistView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockEditable(tx, actor, requestId);
      const { catalogueVersion } = await lockChecklist(tx, request.checklistId);
      const checklist = await tx.manager.findOneByOrFail(ChecklistEntity, { id: request.checklistId });
      mustBeCurrent(seenVersion, checklist.version);
      await changeIntake(tx, await this.catalogue.version(tx, catalogueVersion), checklist, intake);
      await this.tell(tx, request, 'request.intake-changed', { answered: Object.keys(intake) });
      return this.view(tx, request);
    });
  }

  answer(
    actor: Actor,
    { requestId, itemKey, version }: SeenItem,
    given: { answer: ItemAnswer | null; explanation: string },
  ) {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockEditable(tx, actor, requestId);
      await lockChecklist(tx, request.checklistId);
      await saveAnswer(tx, await lockItem(tx, request.checklistId, itemKey), version, given);
      await this.tell(tx, request, 'request.item-answered', { item: itemKey, answer: given.answer });
      return this.view(tx, request);
    });
  }

  attach(actor: Actor, requestId: string, itemKey: string, fileId: string): Promise<ChecklistView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockEditable(tx, actor, requestId);
      await lockChecklist(tx, request.checklistId);
      const { folderId } = await tx.manager.findOneByOrFail(ChecklistEntity, { id: request.checklistId });
      await lockFileInFolder(tx, fileId, folderId);
      await attachEvidence(tx, await lockItem(tx, request.checklistId, itemKey), fileId);
      await this.tell(tx, request, 'request.evidence-attached', { item: itemKey, fileId });
      return this.view(tx, request);
    });
  }

  detach(actor: Actor, requestId: string, itemKey: string, fileId: string): Promise<ChecklistView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockEditable(tx, actor, requestId);
      await lockChecklist(tx, request.checklistId);
      await detachEvidence(tx, await lockItem(tx, request.checklistId, itemKey), fileId);
      await this.tell(tx, request, 'request.evidence-detached', { item: itemKey, fileId });
      return this.view(tx, request);
    });
  }

  /** A reviewer's verdict; the first one takes the request into review. */
  judge(actor: Actor, seen: SeenItem, verdict: GivenVerdict): Promise<ChecklistView> {
    return this.decide(actor, seen, verdict, ['reviewer', 'lab-manager']);
  }

  /** The lab manager's decision to do without an item for a while. */
  waive(actor: Actor, seen: SeenItem, waiver: { reason: string; validUntil: Date }): Promise<ChecklistView> {
    return this.decide(actor, seen, { word: 'waived', conditionDue: null, ...waiver }, ['lab-manager']);
  }

  private decide(
    actor: Actor,
    { requestId, itemKey, version }: SeenItem,
    verdict: GivenVerdict,
    by: readonly string[],
  ) {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, requestId);
      if (!rolesTowards(actor, request.organisationId).some((role) => by.includes(role))) throw notYourRole();
      const notOwnOrganisation = refuseOwnOrganisation(actor, request.organisationId);
      const underReview = reviewableStatuses.includes(request.status);
      refuseIfAny([
        ...notOwnOrganisation,
        ...(underReview ? [] : [refuse('request.not-under-review', { status: request.status })]),
      ]);
      if (request.status === 'submitted') await act(tx, request, 'begin-review', { notOwnOrganisation });
      await lockChecklist(tx, request.checklistId);
      await giveVerdict(tx, await lockItem(tx, request.checklistId, itemKey), version, verdict);
      const { word, validUntil } = verdict;
      await this.tell(tx, request, word === 'waived' ? 'request.item-waived' : 'request.item-judged', {
        item: itemKey,
        word,
        validUntil,
      });
      return this.view(tx, request);
    });
  }

  private tell(tx: Tx, request: TestRequestEntity, type: EventType, data: Record<string, unknown>): Promise<void> {
    const { id: subjectId, organisationId, number } = request;
    return record(tx, { type, subjectType: 'test-request', subjectId, organisationId, data: { number, ...data } });
  }

  private view(tx: Tx, { checklistId }: TestRequestEntity): Promise<ChecklistView> {
    return viewChecklist(tx, this.catalogue, checklistId);
  }
}
