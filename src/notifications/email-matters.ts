import type { EmailData, EmailKind, Slot } from './email-kinds.js';
import type { Block } from './email-letter.js';
import type { GivenFact, LetterBlocks } from './letter-blocks.js';

/** What stands between an e-mail's opening and its button: the same in every language. */
export const emailMatters: { readonly [K in EmailKind]: (data: EmailData[K], make: LetterBlocks) => readonly Block[] } =
  {
    receipt: (d, make) => [make.slot(d.slot, 'requested'), ...make.facts(['reference', d.requestNumber])],
    'changes-requested': (d, make) => [
      ...make.quotation('labWrites', d.message),
      ...(d.slot ? [make.slot(d.slot, 'requested')] : []),
      ...make.facts(
        ['itemsToAnswer', d.itemsCount > 0 ? make.words.items(d.itemsCount) : null],
        ['reference', d.requestNumber],
      ),
    ],
    approved: (d, make) => [
      make.slot(d.slot, 'confirmed'),
      ...make.facts(
        ...practical(d, make),
        ['conditions', d.conditionsCount > 0 ? make.words.conditionsInRequest(d.conditionsCount) : null],
        ['reference', d.requestNumber],
      ),
    ],
    declined: (d, make) => [
      ...make.quotation('reason', d.reason),
      ...(d.slot ? [make.slot(d.slot, 'declined')] : []),
      ...make.facts(['reference', d.requestNumber]),
    ],
    moved: (d, make) => [
      ...make.quotation('reason', d.reason),
      make.slot(d.slot, 'confirmed'),
      ...make.facts(['previousTime', oneLine(d.previous, make)], ...practical(d, make), ['reference', d.requestNumber]),
    ],
    cancelled: (d, make) => [
      ...make.quotation('reason', d.reason),
      make.slot(d.slot, 'cancelled'),
      ...make.facts(['reference', d.requestNumber]),
    ],
    'hold-expiring': (d, make) => [make.slot(d.slot, 'held'), ...make.facts(['reference', d.requestNumber])],
    'hold-expired': (d, make) => [make.slot(d.slot, 'released'), ...make.facts(['reference', d.requestNumber])],
    'reminder-7-days': (d, make) => [
      make.slot(d.slot, 'confirmed'),
      ...make.facts(...practical(d, make), ['reference', d.requestNumber]),
    ],
    'reminder-24-hours': (d, make) => [
      make.slot(d.slot, 'confirmed'),
      ...make.facts(...practical(d, make), ['reference', d.requestNumber]),
    ],
    'new-request': (d, make) => [make.slot(d.slot, 'requested'), ...make.facts(...toDecide(d, make))],
    'lab-digest': (d, make) => [
      ...make.list(
        d.items.map(({ wait, requestNumber, testbed, due, url }) => ({
          label: `${make.words.waits[wait]}: ${requestNumber}`,
          url,
          margin: [testbed, due && make.words.due(due, d.zone)].filter(Boolean).join(', '),
        })),
        d.itemsCount,
      ),
      ...(d.givenUpCount > 0 ? [make.aside(make.words.givenUp(d.givenUpCount), 'givenUp', d.ledgerUrl)] : []),
      ...(d.complainedCount > 0 ? [make.aside(make.words.complained(d.complainedCount), 'givenUp', d.ledgerUrl)] : []),
    ],
    'daily-collection': (d, make) =>
      make.list(
        d.items.map((item) => make.headline(item)),
        d.items.length,
      ),
    invitation: () => [],
    'magic-link': () => [],
    'password-reset': () => [],
    'password-changed': () => [],
    'membership-changed': () => [],
    reinstated: () => [],
    'message-received': (d, make) => make.facts(['reference', d.requestNumber]),
    'report-ready': (d, make) => make.facts(['reference', d.requestNumber]),
    'slot-needed': (d, make) => [make.slot(d.slot, 'needed'), ...make.facts(['reference', d.requestNumber])],
    'move-requested': (d, make) => [
      make.slot(d.wanted, 'wanted'),
      ...make.facts(['agreedTime', oneLine(d.slot, make)], ...toDecide(d, make)),
    ],
    'move-declined': (d, make) => [
      ...make.quotation('reason', d.reason),
      make.slot(d.slot, 'confirmed'),
      ...make.facts(['wantedTime', oneLine(d.wanted, make)], ['reference', d.requestNumber]),
    ],
    suspended: (d, make) => [
      ...make.quotation('reason', d.reason),
      ...make.list(
        d.bookings.map(({ requestNumber, url, slot }) => ({ label: requestNumber, url, margin: oneLine(slot, make) })),
        d.bookingsCount,
      ),
    ],
    'decision-due': (d, make) => [make.slot(d.slot, 'requested'), ...make.facts(...toDecide(d, make))],
    'test-leader-released': (d, make) => [
      make.slot(d.slot, 'reassigned'),
      ...make.facts(['reference', d.requestNumber]),
    ],
    'test-leader-assigned': (d, make) => [
      make.slot(d.slot, 'confirmed'),
      ...make.facts(...practical(d, make), ['reference', d.requestNumber]),
    ],
  };

function practical({ directions, demands, testLeader }: PracticalData, make: LetterBlocks): GivenFact[] {
  const leader = testLeader && [testLeader.name, testLeader.phone && make.words.phone(testLeader.phone)];
  return [
    ['directions', directions],
    ['demands', demands],
    ['testLeader', leader && leader.filter(Boolean).join(', ')],
  ];
}

type PracticalData = Pick<EmailData['approved'], 'directions' | 'demands' | 'testLeader'>;

function toDecide(d: { requestNumber: string; decisionDue: string; slot: Slot }, make: LetterBlocks): GivenFact[] {
  return [
    ['decisionDue', make.moment(d.decisionDue, d.slot.zone)],
    ['reference', d.requestNumber],
  ];
}

function oneLine(slot: Slot, make: LetterBlocks): string {
  return `${slot.testbed}, ${make.period(slot)}`;
}
