import { describe, expect, test } from '@jest/globals';
import { countOf, decisionsFor, grouped, hoursShown, itemOf, passingOf } from './judge.rules';
import type { DecisionBasis, Hindrance } from './judge.queries';

const basis = (status: string, booking: { status: string; move: object | null } | null = null) =>
  ({ request: { status }, booking }) as unknown as DecisionBasis;

describe('what a lab manager can decide', () => {
  test('a request that is with the lab in three ways, one that is with the company only against it', () => {
    expect(decisionsFor(basis('submitted'))).toEqual(['approve', 'changes', 'decline']);
    expect(decisionsFor(basis('in-review'))).toEqual(['approve', 'changes', 'decline']);
    expect(decisionsFor(basis('changes-requested'))).toEqual(['decline']);
  });
  test('a wish to move a confirmed test; nothing without one', () => {
    expect(decisionsFor(basis('approved', { status: 'confirmed', move: {} }))).toEqual([
      'approve-move',
      'decline-move',
    ]);
    expect(decisionsFor(basis('approved', { status: 'confirmed', move: null }))).toEqual([]);
    expect(decisionsFor(basis('draft'))).toEqual([]);
  });
});

describe('what hinders', () => {
  const hindrance = (code: string, field?: string): Hindrance => ({ code, field, text: { nb: code, en: code } });
  test('what nobody has judged is told together, each other thing by itself', () => {
    const all = [hindrance('checklist.pending', 'items.a'), hindrance('checklist.not-met', 'items.b')];
    expect(grouped(all)).toEqual({ pending: [all[0]], others: [all[1]] });
    expect(countOf([...all, hindrance('checklist.pending', 'items.c')])).toBe(2);
    expect(all.map(itemOf)).toEqual(['a', 'b']);
    expect(itemOf(hindrance('checklist.unsure-answer', 'intake.usesAI'))).toBeUndefined();
  });
  test('only mandatory items are counted', () => {
    const items = [
      { mandatory: true, verdict: 'met' },
      { mandatory: true, verdict: 'pending' },
      { mandatory: false, verdict: 'not-met' },
    ] as const;
    expect(passingOf(items)).toMatchObject({ all: 2, passing: 1, met: 1, waived: 0 });
  });
});

test('the day’s picture is the working day, and what lies outside it', () => {
  expect(hoursShown([{ from: 9, until: 12 }])).toEqual({ from: 8, until: 16 });
  expect(hoursShown([{ from: 6.5, until: 17.25 }])).toEqual({ from: 6, until: 18 });
  expect(hoursShown([{ from: 7, until: 16 }])).toEqual({ from: 7, until: 17 });
  expect(hoursShown([{ from: 7, until: 23.5 }])).toEqual({ from: 6, until: 24 });
  expect(hoursShown([{ from: -3, until: 30 }])).toEqual({ from: 0, until: 24 });
});
