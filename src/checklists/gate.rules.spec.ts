import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type GateItem, missingForApproval, missingForSubmission, type Verdict, verdicts } from './gate.rules.js';

const bookingEnd = new Date('2027-03-28T14:00:00Z');
const aSecondEarlier = new Date(bookingEnd.getTime() - 1_000);

/** A mandatory item that is answered, documented and met. */
const met: GateItem = {
  template: 'privacy',
  item: 'privacy.dpia',
  applies: true,
  mandatory: true,
  answered: true,
  evidenceRequired: true,
  evidenceCount: 1,
  verdict: 'met',
  reason: null,
  confirmed: false,
  waivedBy: null,
  validUntil: null,
};

const anyItem: fc.Arbitrary<GateItem> = fc.record({
  template: fc.constantFrom('privacy', 'mdr'),
  item: fc.constantFrom('privacy.dpia', 'mdr.qualification', 'mdr.rule-11'),
  applies: fc.boolean(),
  mandatory: fc.boolean(),
  answered: fc.boolean(),
  evidenceRequired: fc.boolean(),
  evidenceCount: fc.nat(2),
  verdict: fc.constantFrom(...verdicts),
  reason: fc.constantFrom(null, '', '  ', 'Prototypen har ingen radio'),
  confirmed: fc.boolean(),
  waivedBy: fc.constantFrom(null, 'leder@lab.example'),
  validUntil: fc.constantFrom(null, bookingEnd, aSecondEarlier, new Date(Number.NaN)),
});

function approvalCodes(change: Partial<GateItem>): string[] {
  return missingForApproval([{ ...met, ...change }], [], bookingEnd).map(({ code }) => code);
}

function approvalOf(items: GateItem[]) {
  return missingForApproval(items, [], bookingEnd);
}

function submissionCodes(change: Partial<GateItem>): string[] {
  return missingForSubmission([{ ...met, ...change }]).map(({ code }) => code);
}

describe('the gate of approval', () => {
  test.each<[string, Partial<GateItem>]>([
    ['met', {}],
    ['met with condition', { verdict: 'met-with-condition' }],
    [
      'not applicable, confirmed',
      { verdict: 'not-applicable', reason: 'Ingen opptak', confirmed: true, answered: false },
    ],
    [
      'waived',
      { verdict: 'waived', reason: 'Kun labens egne ansatte', waivedBy: 'leder@lab.example', answered: false },
    ],
    ['valid until the very end', { validUntil: bookingEnd }],
    ['not mandatory', { mandatory: false, verdict: 'not-met' }],
    ['not of this intake', { applies: false, verdict: 'not-met' }],
  ])('lets through what is %s', (_, change) => {
    expect(approvalCodes(change)).toEqual([]);
  });

  test.each<[Partial<GateItem>, string[]]>([
    [{ verdict: 'pending' }, ['pending']],
    [{ verdict: 'pending', answered: false }, ['unanswered']],
    [{ answered: false }, ['unanswered']],
    [{ verdict: 'more-information-needed' }, ['more-information-needed']],
    [{ verdict: 'not-met' }, ['not-met']],
    [{ verdict: 'not-applicable', reason: 'Ingen opptak' }, ['not-applicable-unconfirmed']],
    [{ verdict: 'not-applicable', confirmed: true, reason: ' ' }, ['not-applicable-without-reason']],
    [{ verdict: 'not-applicable' }, ['not-applicable-without-reason', 'not-applicable-unconfirmed']],
    [{ verdict: 'waived', reason: 'Haster' }, ['waiver-incomplete']],
    [{ verdict: 'waived', waivedBy: 'leder@lab.example' }, ['waiver-incomplete']],
    [{ validUntil: aSecondEarlier }, ['ends-before-booking-ends']],
    [{ verdict: 'not-met', validUntil: aSecondEarlier }, ['not-met', 'ends-before-booking-ends']],
    [{ validUntil: new Date('no date') }, ['ends-before-booking-ends']],
    [{ verdict: 'excellent' as Verdict }, ['pending']],
  ])('stops %j', (change, codes) => {
    expect(approvalCodes(change)).toEqual(codes);
  });

  test('a booking that is moved later outlives what was valid for it', () => {
    const item = { ...met, validUntil: bookingEnd };
    expect(missingForApproval([item], [], new Date(bookingEnd.getTime() + 1))).toEqual([
      { template: 'privacy', item: 'privacy.dpia', code: 'ends-before-booking-ends' },
    ]);
  });

  test('everything is told at once, unsure answers last', () => {
    const items: GateItem[] = [
      { ...met, verdict: 'pending' },
      { ...met, item: 'privacy.roles' },
      { ...met, item: 'privacy.breach', verdict: 'not-met' },
    ];
    expect(missingForApproval(items, ['isMedicalDevice'], bookingEnd)).toEqual([
      { template: 'privacy', item: 'privacy.dpia', code: 'pending' },
      { template: 'privacy', item: 'privacy.breach', code: 'not-met' },
      { attribute: 'isMedicalDevice', code: 'unsure-answer' },
    ]);
  });

  test('an item that nobody has answered never passes, unless it is waived or confirmed not to apply', () => {
    fc.assert(
      fc.property(anyItem, (drawn) => {
        const item = { ...drawn, applies: true, mandatory: true, answered: false };
        const excused =
          (item.verdict === 'waived' && item.waivedBy !== null && Boolean(item.reason?.trim())) ||
          (item.verdict === 'not-applicable' && item.confirmed && Boolean(item.reason?.trim()));
        fc.pre(!excused);
        expect(missingForApproval([item], [], bookingEnd)).not.toEqual([]);
      }),
    );
  });

  test('each item is judged by itself: neither order nor company changes it', () => {
    fc.assert(
      fc.property(fc.array(anyItem), fc.array(anyItem), (some, others) => {
        expect(approvalOf([...some, ...others])).toEqual([...approvalOf(some), ...approvalOf(others)]);
        expect(missingForSubmission([...some, ...others])).toEqual([
          ...missingForSubmission(some),
          ...missingForSubmission(others),
        ]);
      }),
    );
  });

  test('a later end never lets more through', () => {
    fc.assert(
      fc.property(fc.array(anyItem), fc.nat(10_000), (items, later) => {
        const before = missingForApproval(items, [], bookingEnd);
        const after = missingForApproval(items, [], new Date(bookingEnd.getTime() + later));
        expect(after).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});

describe('the gate of submission', () => {
  test('asks for answers and evidence, both told at once', () => {
    expect(submissionCodes({ verdict: 'pending' })).toEqual([]);
    expect(submissionCodes({ verdict: 'pending', answered: false, evidenceCount: 0 })).toEqual([
      'unanswered',
      'evidence-lacking',
    ]);
    expect(submissionCodes({ verdict: 'pending', evidenceRequired: false, evidenceCount: 0 })).toEqual([]);
  });

  test('does not wait for reviewers, nor look at how long things are valid', () => {
    for (const verdict of verdicts) expect(submissionCodes({ verdict, validUntil: aSecondEarlier })).toEqual([]);
  });

  test('takes “not applicable” with a reason for an answer; a reviewer confirms it later', () => {
    const empty = { answered: false, evidenceCount: 0 };
    expect(submissionCodes({ ...empty, verdict: 'not-applicable', reason: 'Ingen radio' })).toEqual([]);
    expect(submissionCodes({ ...empty, verdict: 'not-applicable' })).toEqual(['unanswered', 'evidence-lacking']);
    expect(submissionCodes({ ...empty, verdict: 'waived', reason: 'Kun ansatte' })).toEqual([]);
  });

  test('asks nothing for items that are optional or do not apply', () => {
    expect(submissionCodes({ mandatory: false, answered: false })).toEqual([]);
    expect(submissionCodes({ applies: false, answered: false })).toEqual([]);
  });
});
