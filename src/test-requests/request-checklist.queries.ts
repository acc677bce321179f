import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/refusal.js';
import { type ChecklistHead, headColumns, viewItems } from '../checklists/checklist.queries.js';
import type { ChecklistView } from '../checklists/checklist.views.js';
import { PublishedCatalogue } from '../checklists/published-catalogue.js';
import { Transactions } from '../platform/transactions.js';

@Injectable()
export class RequestChecklistQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: PublishedCatalogue,
  ) {}

  checklist(actor: Actor, requestId: string): Promise<ChecklistView> {
    return this.transactions.read(actor, async (tx) => {
      const [head] = await tx.query<ChecklistHead>(
        `SELECT ${headColumns} FROM test_request r JOIN checklist c ON c.id = r.checklist_id WHERE r.id = $1`,
        [requestId],
        'checklist-of-request',
      );
      if (!head) throw notFound();
      return viewItems(tx, this.catalogue, head);
    });
  }
}
