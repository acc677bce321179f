/** What can happen to a request, each thing one act of one person (or of the clock). */
export type Deed =
  | 'create'
  | 'answer-all'
  | 'answer-most'
  | 'hold'
  | 'extend'
  | 'submit'
  | 'judge-all'
  | 'judge-some'
  | 'judge-and-find-gaps'
  | 'judge-and-fail'
  | 'waive'
  | 'ask-for-changes'
  | 'mend'
  | 'approve'
  | 'decline'
  | 'withdraw'
  | 'call-off'
  | 'lab-calls-off'
  | 'take-second'
  | 'wish-second'
  | 'grant-wish'
  | 'refuse-wish'
  | 'move-to-second'
  | 'change-leader'
  | 'check-in'
  | 'complete'
  | 'no-show'
  | 'report'
  | 'close'
  | 'company-asks'
  | 'lab-replies'
  | 'let-expire';

/** A working day and the hour from which on; or a moment that hangs on the slot or on now. */
export type When =
  readonly [day: number, hour: number] | 'before-start' | 'after-start' | 'after-end' | 'hours-before-expiry';

export interface Life {
  /** Whether it needs another slot than its first one, and how many working days later. */
  readonly second?: number;
  readonly deeds: readonly (readonly [Deed, When])[];
}

type Deeds = Life['deeds'];

/** Drafted on `day`, sent in two working days later. */
function sentInFrom(day: number): Deeds {
  return [
    ['create', [day, 9]],
    ['answer-all', [day + 1, 10]],
    ['hold', [day + 2, 12]],
    ['submit', [day + 2, 13]],
  ];
}

/** A test is asked for some three weeks before it, at the latest nine working days before today. */
function firstDay(test: number): number {
  return test <= 0 ? test - 14 : Math.min(-14 + Math.floor(test / 2), -9);
}

function approvedFor(test: number): Deeds {
  const day = firstDay(test);
  return [...sentInFrom(day), ['judge-all', [day + 4, 9]], ['approve', [day + 5, 14]]];
}

function testedOn(test: number): Deeds {
  return [...approvedFor(test), ['check-in', 'before-start'], ['complete', 'after-end']];
}

/**
 * Every end that a request can have come to by today, and how it came there. The acts are the program's own, so a fate that
 * the state machines do not allow fails when it is played. `test` is the day of the slot, `end` the day it ends on.
 */
export const fates = {
  begun: () => ({
    deeds: [
      ['create', [-2, 11]],
      ['answer-most', [-1, 10]],
    ],
  }),
  held: () => ({
    deeds: [
      ['create', [-3, 9]],
      ['answer-most', [-2, 10]],
      ['hold', [-1, 11]],
    ],
  }),
  'hold-extended': () => ({
    deeds: [
      ['create', [-3, 10]],
      ['answer-most', [-2, 9]],
      ['hold', [-2, 11]],
      ['extend', [-1, 14]],
    ],
  }),
  'hold-running-out': () => ({
    deeds: [
      ['create', [-5, 9]],
      ['answer-most', [-4, 10]],
      ['hold', 'hours-before-expiry'],
    ],
  }),
  'hold-lapsed': () => ({
    deeds: [
      ['create', [-9, 9]],
      ['answer-most', [-8, 9]],
      ['hold', [-8, 11]],
      ['let-expire', [-3, 8]],
    ],
  }),
  'given-up': () => ({
    deeds: [
      ['create', [-8, 13]],
      ['answer-most', [-7, 9]],
      ['withdraw', [-4, 12]],
    ],
  }),

  'sent-in': () => ({ deeds: sentInFrom(-3) }),
  'sent-in-again': () => ({
    deeds: [
      ...sentInFrom(-11),
      ['judge-and-find-gaps', [-7, 10]],
      ['ask-for-changes', [-7, 11]],
      ['mend', [-3, 10]],
      ['submit', [-2, 13]],
    ],
  }),
  'in-review': () => ({
    deeds: [...sentInFrom(-5), ['company-asks', [-2, 9]], ['judge-some', [-1, 10]], ['lab-replies', [-1, 13]]],
  }),
  'ready-to-approve': () => ({
    deeds: [...sentInFrom(-7), ['waive', [-3, 9]], ['judge-all', [-2, 10]], ['company-asks', [-1, 11]]],
  }),
  'falls-short': () => ({ deeds: [...sentInFrom(-8), ['judge-and-fail', [-2, 11]]] }),
  'changes-requested': () => ({
    deeds: [...sentInFrom(-8), ['judge-and-find-gaps', [-3, 10]], ['ask-for-changes', [-2, 12]]],
  }),
  withdrawn: () => ({ deeds: [...sentInFrom(-9), ['withdraw', [-3, 10]]] }),
  declined: (test) => ({
    deeds: [
      ...sentInFrom(firstDay(test)),
      ['judge-and-fail', [firstDay(test) + 4, 10]],
      ['decline', [firstDay(test) + 5, 12]],
    ],
  }),
  'not-decided-in-time': (test) => ({ deeds: [...sentInFrom(test - 16), ['let-expire', [test, 8]]] }),

  approved: (test) => ({ deeds: approvedFor(test) }),
  'another-leader': (test) => ({ deeds: [...approvedFor(test), ['change-leader', [-1, 13]]] }),
  'wants-to-move': (test) => ({ second: 4, deeds: [...approvedFor(test), ['wish-second', [-1, 12]]] }),
  'moved-as-wished': (test) => ({
    second: 1,
    deeds: [...approvedFor(test), ['wish-second', [-3, 12]], ['grant-wish', [-2, 9]]],
  }),
  'not-moved': (test) => ({
    second: 3,
    deeds: [...approvedFor(test), ['wish-second', [-3, 11]], ['refuse-wish', [-1, 9]]],
  }),
  'moved-by-lab': (test) => ({ second: 2, deeds: [...approvedFor(test), ['move-to-second', [-2, 13]]] }),
  'called-off': (test) => ({ deeds: [...approvedFor(test), ['call-off', [Math.min(test - 4, -1), 12]]] }),
  'lab-called-off': (test) => ({ deeds: [...approvedFor(test), ['lab-calls-off', [-1, 15]]] }),

  'nobody-came': (test) => ({ deeds: [...approvedFor(test), ['no-show', 'after-start']] }),
  'nobody-came-then-rebooked': (test) => ({
    second: 11,
    deeds: [
      ...approvedFor(test),
      ['no-show', 'after-start'],
      ['take-second', [-3, 12]],
      ['submit', [-3, 13]],
      ['approve', [-1, 14]],
    ],
  }),
  'under-way': (test) => ({ deeds: [...approvedFor(test), ['check-in', 'before-start']] }),
  tested: (test) => ({ deeds: testedOn(test) }),
  reported: (test, end) => ({ deeds: [...testedOn(test), ['report', [end + 2, 11]]] }),
  closed: (test, end) => ({ deeds: [...testedOn(test), ['report', [end + 2, 11]], ['close', [end + 4, 9]]] }),
} as const satisfies Record<string, (test: number, end: number) => Life>;

export type Fate = keyof typeof fates;
