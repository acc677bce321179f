import { rolesTowards } from '../kernel/actor.js';
import { decide } from '../kernel/decide.js';
import { notFound, refuseIfAny } from '../kernel/refusal.js';
import { record } from '../audit/audit.store.js';
import type { Tx } from '../platform/transactions.js';
import { TestRequestEntity } from './test-request.entity.js';
import {
  type RequestAct,
  type RequestFacts,
  requestGuards,
  type RequestRow,
  requestTable,
} from './test-request.states.js';

/** What is done to a request while its status stays what it is. */
type WorkOnRequest =
  | `request.${'created' | 'edited' | 'intake-changed' | 'item-answered' | 'item-judged' | 'item-waived'}`
  | `request.${'evidence-attached' | 'evidence-detached'}`;

declare module '../audit/audit.store.js' {
  interface EventTypes {
    request: RequestRow['says'] | WorkOnRequest;
  }
}

/** Locks the request for the rest of the transaction. @throws Refused `not-found` when it is not there for this actor. */
export async function lockRequest(tx: Tx, id: string): Promise<TestRequestEntity> {
  const request = await tx.manager.findOne(TestRequestEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!request) throw notFound();
  return request;
}

type Change = Partial<
  Pick<
    TestRequestEntity,
    'submittedAt' | 'submittedBy' | 'roundsCount' | 'decidedAt' | 'decidedBy' | 'reason' | 'reportFileId' | 'closedAt'
  >
>;

/**
 * Takes the act on a locked request: asks the table, writes the new status and what comes with it, records the event.
 * @throws Refused with every reason against it.
 */
export async function act(
  tx: Tx,
  request: TestRequestEntity,
  name: RequestAct,
  facts: RequestFacts,
  change: Change = {},
  data: Record<string, unknown> = {},
): Promise<void> {
  const roles = tx.actor.kind === 'worker' ? ['worker'] : rolesTowards(tx.actor, request.organisationId);
  const from = request.status as (typeof requestTable)[number]['from'];
  const { row, refusals } = decide(requestTable, requestGuards, { from, act: name, roles, facts });
  if (!row) return refuseIfAny(refusals);
  const version = request.version + 1;
  await tx.manager.update(TestRequestEntity, { id: request.id }, { ...change, status: row.to, version });
  Object.assign(request, change, { status: row.to, version });
  await record(tx, {
    type: row.says,
    subjectType: 'test-request',
    subjectId: request.id,
    organisationId: request.organisationId,
    data: { from, to: row.to, number: request.number, version, ...data },
  });
}
