import type { Guards, Row } from '../kernel/decide.js';
import type { Refusal } from '../kernel/refusal.js';

const companyOrLab = ['member', 'administrator', 'lab-staff', 'lab-manager'] as const;
const manager = ['lab-manager'] as const;
const running = ['lab-staff', 'lab-manager'] as const;

/** The whole life of a booking. A move is an act, not a status: one booking, one calendar entry for ever. */
export const bookingTable = [
  {
    from: 'held',
    act: 'extend',
    to: 'held',
    by: companyOrLab,
    needs: ['standingActive', 'alive', 'notYetExtended'],
    says: 'booking.extended',
  },
  {
    from: 'held',
    act: 'move',
    to: 'held',
    by: companyOrLab,
    needs: ['standingActive', 'alive', 'slotFits'],
    says: 'booking.moved',
  },
  { from: 'held', act: 'request', to: 'requested', by: companyOrLab, needs: ['alive'], says: 'booking.requested' },
  { from: 'held', act: 'cancel', to: 'cancelled', by: companyOrLab, needs: [], says: 'booking.released' },
  {
    from: 'held',
    act: 'expire',
    to: 'expired',
    by: ['worker', ...companyOrLab],
    needs: ['expired'],
    says: 'booking.expired',
  },

  { from: 'requested', act: 'request', to: 'requested', by: companyOrLab, needs: ['alive'], says: 'booking.requested' },
  {
    from: 'requested',
    act: 'move',
    to: 'requested',
    by: companyOrLab,
    needs: ['standingActive', 'alive', 'slotFits'],
    says: 'booking.moved',
  },
  {
    from: 'requested',
    act: 'confirm',
    to: 'confirmed',
    by: manager,
    needs: ['alive', 'leaderFree'],
    says: 'booking.confirmed',
  },
  { from: 'requested', act: 'decline', to: 'declined', by: manager, needs: [], says: 'booking.declined' },
  { from: 'requested', act: 'cancel', to: 'cancelled', by: companyOrLab, needs: [], says: 'booking.cancelled' },
  {
    from: 'requested',
    act: 'expire',
    to: 'expired',
    by: ['worker', ...companyOrLab],
    needs: ['expired'],
    says: 'booking.expired',
  },

  {
    from: 'confirmed',
    act: 'move',
    to: 'confirmed',
    by: manager,
    needs: ['standingActive', 'slotFits', 'itemsPassThen', 'leaderFree'],
    says: 'booking.moved',
  },
  {
    from: 'confirmed',
    act: 'ask-to-move',
    to: 'confirmed',
    by: companyOrLab,
    needs: ['standingActive', 'slotFits', 'beforeCutOff'],
    says: 'booking.move-requested',
  },
  { from: 'confirmed', act: 'decline-move', to: 'confirmed', by: manager, needs: [], says: 'booking.move-declined' },
  {
    from: 'confirmed',
    act: 'withdraw-move',
    to: 'confirmed',
    by: companyOrLab,
    needs: [],
    says: 'booking.move-withdrawn',
  },
  {
    from: 'confirmed',
    act: 'let-wish-expire',
    to: 'confirmed',
    by: ['worker'],
    needs: [],
    says: 'booking.move-expired',
  },
  {
    from: 'confirmed',
    act: 'change-leader',
    to: 'confirmed',
    by: manager,
    needs: ['leaderFree'],
    says: 'booking.leader-changed',
  },
  {
    from: 'confirmed',
    act: 'cancel',
    to: 'cancelled',
    by: companyOrLab,
    needs: ['beforeCutOff'],
    says: 'booking.cancelled',
  },
  {
    from: 'confirmed',
    act: 'check-in',
    to: 'checked-in',
    by: running,
    needs: ['aboutToBegin'],
    says: 'booking.checked-in',
  },
  { from: 'confirmed', act: 'mark-no-show', to: 'no-show', by: running, needs: ['begun'], says: 'booking.no-show' },
  { from: 'checked-in', act: 'complete', to: 'completed', by: running, needs: [], says: 'booking.completed' },
] as const satisfies readonly Row[];

export type BookingRow = (typeof bookingTable)[number];
export type BookingStatus = BookingRow['from'] | BookingRow['to'];
export type BookingAct = BookingRow['act'];
type BookingNeed = BookingRow['needs'][number];

/** What each need found against it; the command loads what its act needs. */
export type BookingFacts = Partial<Record<BookingNeed, readonly Refusal[]>>;

function judged(need: BookingNeed) {
  return (facts: BookingFacts): readonly Refusal[] => {
    const reasons = facts[need];
    if (!reasons) throw new Error(`the facts for “${need}” were not loaded`);
    return reasons;
  };
}

export const bookingGuards: Guards<typeof bookingTable, BookingFacts> = {
  standingActive: judged('standingActive'),
  alive: judged('alive'),
  notYetExtended: judged('notYetExtended'),
  slotFits: judged('slotFits'),
  expired: judged('expired'),
  leaderFree: judged('leaderFree'),
  itemsPassThen: judged('itemsPassThen'),
  beforeCutOff: judged('beforeCutOff'),
  aboutToBegin: judged('aboutToBegin'),
  begun: judged('begun'),
};

export const bookingStatuses = [...new Set(bookingTable.flatMap(({ from, to }) => [from, to]))] as BookingStatus[];

/** The statuses in which a booking claims its time; `held` and `requested` only until they expire. */
export const liveStatuses: readonly BookingStatus[] = ['held', 'requested', 'confirmed', 'checked-in'];
