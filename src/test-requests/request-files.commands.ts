import { Injectable } from '@nestjs/common';
import { type Actor, rolesTowards } from '../kernel/actor.js';
import { type Refusal, refuseIfAny } from '../kernel/refusal.js';
import { record } from '../audit/audit.store.js';
import { ChecklistEntity } from '../checklists/checklist.entity.js';
import { EvidenceEntity } from '../checklists/evidence.entity.js';
import { lockChecklist } from '../checklists/gate.store.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import type { FileView } from '../files/file.views.js';
import { findFileInFolder, lockFileInFolder, removeFile } from '../files/folder.store.js';
import type { UploadForm } from '../files/upload-form.js';
import { UploadsCommands } from '../files/uploads.commands.js';
import { mustBeCurrent } from '../platform/etag.interceptor.js';
import { Transactions, type Tx } from '../platform/transactions.js';
import type { TestRequestEntity } from './test-request.entity.js';
import { refuse } from './test-request.refusals.js';
import { refuseApprovedFile } from './test-request.rules.js';
import { act, lockRequest } from './test-request.store.js';
import type { TestRequestView } from './test-request.views.js';
import { lockEditable } from './test-requests.commands.js';
import { viewRequest } from './test-requests.queries.js';

const runningRoles = ['lab-staff', 'lab-manager'];

/** The documents of a request: evidence from its company, and the report from the lab. */
@Injectable()
export class RequestFilesCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadsCommands,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  upload(actor: Actor, requestId: string, form: UploadForm): Promise<FileView> {
    return this.uploads.upload(actor, form, async (tx) => {
      const request = await lockForFiles(tx, actor, requestId);
      return { folderId: await folderOf(tx, request), event: { requestId, number: request.number } };
    });
  }

  /** Takes a file away that answers nothing that is still asked; while the test runs, one that the lab added in error. */
  remove(actor: Actor, requestId: string, fileId: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockForFiles(tx, actor, requestId);
      const { checklistId, organisationId, number } = request;
      const file = await lockFileInFolder(tx, fileId, await folderOf(tx, request));
      const approved = refuseApprovedFile(request, file);
      refuseIfAny(approved.length > 0 ? approved : await this.refuseEvidence(tx, checklistId, fileId));
      // What is left are items that no longer apply; nobody could take the file away from those.
      await tx.manager.delete(EvidenceEntity, { checklistId, fileId });
      await removeFile(tx, file);
      const data = { requestId, number };
      await record(tx, { type: 'file.removed', subjectType: 'file', subjectId: fileId, organisationId, data });
    });
  }

  /** The result of the test; the request is reported with it. */
  report(actor: Actor, requestId: string, seenVersion: number, fileId: string): Promise<TestRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const request = await lockRequest(tx, requestId);
      mustBeCurrent(seenVersion, request.version);
      const file = await findFileInFolder(tx, fileId, await folderOf(tx, request));
      const reportAttached = file ? [] : [refuse('request.report-missing', {}, 'fileId')];
      await act(tx, request, 'report', { reportAttached }, { reportFileId: fileId }, { fileId });
      return viewRequest(tx, requestId);
    });
  }

  /** One reason for each item that the file answers. */
  private async refuseEvidence(tx: Tx, checklistId: string, fileId: string): Promise<Refusal[]> {
    const { catalogueVersion } = await lockChecklist(tx, checklistId);
    const answered = await tx.query<{ item: string }>(
      `SELECT i.item_key AS item FROM evidence e JOIN checklist_item i USING (checklist_id, item_key)
       WHERE e.checklist_id = $1 AND e.file_id = $2 AND i.applies ORDER BY i.position`,
      [checklistId, fileId],
    );
    const { templates } = await this.catalogue.version(tx, catalogueVersion);
    const demands = new Map(templates.flatMap(({ items }) => items.map(({ key, text }) => [key, text] as const)));
    return answered.map(({ item }) =>
      refuse('request.file-is-evidence', { item, demand: demands.get(item)! }, `items.${item}`),
    );
  }
}

/** While the test runs, the files are the lab's to add its report to; otherwise they are whoever's may change the request. */
async function lockForFiles(tx: Tx, actor: Actor, requestId: string): Promise<TestRequestEntity> {
  const request = await lockRequest(tx, requestId);
  const runsIt = rolesTowards(actor, request.organisationId).some((role) => runningRoles.includes(role));
  return request.status === 'in-test' && runsIt ? request : lockEditable(tx, actor, requestId);
}

async function folderOf(tx: Tx, { checklistId }: TestRequestEntity): Promise<string> {
  return (await tx.manager.findOneByOrFail(ChecklistEntity, { id: checklistId })).folderId;
}
