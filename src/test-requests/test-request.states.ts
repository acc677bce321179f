import type { Guards, Row } from '../kernel/decide.js';
import type { Refusal } from '../kernel/refusal.js';

const company = ['member', 'administrator'] as const;
/** The lab may act on a company's behalf. */
const companyOrLab = ['member', 'administrator', 'lab-staff', 'lab-manager'] as const;
const manager = ['lab-manager'] as const;
const reviewing = ['reviewer', 'lab-manager'] as const;
const running = ['lab-staff', 'lab-manager'] as const;

/** What must hold before a request may be approved; judged on what the approval has locked. */
const approvable = ['standingActive', 'slotRequested', 'everyItemPasses', 'fourEyes', 'leaderFree'] as const;
/** What must hold before a request may be sent in. */
const sendable = ['standingActive', 'slotHeld', 'everyItemAnswered'] as const;

/**
 * The whole life of a test request. `lose-slot` is what happens to it when its booking expired, was cancelled or nobody
 * came: answers and verdicts are kept, only the time is missing.
 */
export const requestTable = [
  { from: 'draft', act: 'submit', to: 'submitted', by: companyOrLab, needs: sendable, says: 'request.submitted' },
  { from: 'draft', act: 'withdraw', to: 'withdrawn', by: companyOrLab, needs: [], says: 'request.withdrawn' },

  {
    from: 'submitted',
    act: 'begin-review',
    to: 'in-review',
    by: reviewing,
    needs: ['notOwnOrganisation'],
    says: 'request.review-begun',
  },
  {
    from: 'submitted',
    act: 'request-changes',
    to: 'changes-requested',
    by: reviewing,
    needs: ['notOwnOrganisation'],
    says: 'request.changes-requested',
  },
  { from: 'submitted', act: 'approve', to: 'approved', by: manager, needs: approvable, says: 'request.approved' },
  {
    from: 'submitted',
    act: 'decline',
    to: 'declined',
    by: manager,
    needs: ['notOwnOrganisation'],
    says: 'request.declined',
  },
  { from: 'submitted', act: 'withdraw', to: 'withdrawn', by: company, needs: [], says: 'request.withdrawn' },
  {
    from: 'submitted',
    act: 'lose-slot',
    to: 'slot-needed',
    by: ['worker', ...companyOrLab],
    needs: [],
    says: 'request.slot-needed',
  },

  {
    from: 'in-review',
    act: 'request-changes',
    to: 'changes-requested',
    by: reviewing,
    needs: ['notOwnOrganisation'],
    says: 'request.changes-requested',
  },
  { from: 'in-review', act: 'approve', to: 'approved', by: manager, needs: approvable, says: 'request.approved' },
  {
    from: 'in-review',
    act: 'decline',
    to: 'declined',
    by: manager,
    needs: ['notOwnOrganisation'],
    says: 'request.declined',
  },
  { from: 'in-review', act: 'withdraw', to: 'withdrawn', by: company, needs: [], says: 'request.withdrawn' },
  {
    from: 'in-review',
    act: 'lose-slot',
    to: 'slot-needed',
    by: ['worker', ...companyOrLab],
    needs: [],
    says: 'request.slot-needed',
  },

  {
    from: 'changes-requested',
    act: 'submit',
    to: 'submitted',
    by: companyOrLab,
    needs: sendable,
    says: 'request.resubmitted',
  },
  {
    from: 'changes-requested',
    act: 'decline',
    to: 'declined',
    by: manager,
    needs: ['notOwnOrganisation'],
    says: 'request.declined',
  },
  { from: 'changes-requested', act: 'withdraw', to: 'withdrawn', by: company, needs: [], says: 'request.withdrawn' },
  {
    from: 'changes-requested',
    act: 'lose-slot',
    to: 'slot-needed',
    by: ['worker', ...companyOrLab],
    needs: [],
    says: 'request.slot-needed',
  },

  {
    from: 'slot-needed',
    act: 'submit',
    to: 'submitted',
    by: companyOrLab,
    needs: sendable,
    says: 'request.resubmitted',
  },
  {
    from: 'slot-needed',
    act: 'decline',
    to: 'declined',
    by: manager,
    needs: ['notOwnOrganisation'],
    says: 'request.declined',
  },
  { from: 'slot-needed', act: 'withdraw', to: 'withdrawn', by: companyOrLab, needs: [], says: 'request.withdrawn' },

  {
    from: 'approved',
    act: 'cancel',
    to: 'cancelled',
    by: companyOrLab,
    needs: ['beforeCutOff'],
    says: 'request.cancelled',
  },
  {
    from: 'approved',
    act: 'lose-slot',
    to: 'slot-needed',
    by: ['worker', ...companyOrLab],
    needs: [],
    says: 'request.slot-needed',
  },
  { from: 'approved', act: 'check-in', to: 'in-test', by: running, needs: [], says: 'request.test-begun' },

  { from: 'in-test', act: 'report', to: 'reported', by: running, needs: ['reportAttached'], says: 'request.reported' },
  { from: 'reported', act: 'close', to: 'closed', by: running, needs: [], says: 'request.closed' },
] as const satisfies readonly Row[];

export type RequestRow = (typeof requestTable)[number];
export type RequestStatus = RequestRow['from'] | RequestRow['to'];
export type RequestAct = RequestRow['act'];
type RequestNeed = RequestRow['needs'][number];

/** What each need found against it; the caller loads what its act needs and leaves the rest empty. */
export type RequestFacts = Partial<Record<RequestNeed, readonly Refusal[]>>;

/** Each need is judged by the room that knows it; a need whose facts were not loaded is a bug, never a pass. */
function judged(need: RequestNeed) {
  return (facts: RequestFacts): readonly Refusal[] => {
    const reasons = facts[need];
    if (!reasons) throw new Error(`the facts for “${need}” were not loaded`);
    return reasons;
  };
}

export const requestGuards: Guards<typeof requestTable, RequestFacts> = {
  standingActive: judged('standingActive'),
  slotHeld: judged('slotHeld'),
  slotRequested: judged('slotRequested'),
  everyItemAnswered: judged('everyItemAnswered'),
  everyItemPasses: judged('everyItemPasses'),
  fourEyes: judged('fourEyes'),
  leaderFree: judged('leaderFree'),
  notOwnOrganisation: judged('notOwnOrganisation'),
  beforeCutOff: judged('beforeCutOff'),
  reportAttached: judged('reportAttached'),
};

export const requestStatuses = [...new Set(requestTable.flatMap(({ from, to }) => [from, to]))] as RequestStatus[];

/** While a request is in one of these, its company may change what it says. */
export const editableStatuses: readonly RequestStatus[] = ['draft', 'changes-requested', 'slot-needed'];
/** While a request is in one of these, it needs a slot and may hold one. */
export const holdingStatuses: readonly RequestStatus[] = ['draft', 'changes-requested', 'slot-needed'];
/** While a request is in one of these, reviewers may give verdicts. */
export const reviewableStatuses: readonly RequestStatus[] = ['submitted', 'in-review'];
