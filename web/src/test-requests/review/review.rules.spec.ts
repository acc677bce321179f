import { describe, expect, test } from '@jest/globals';
import { isShown, lacksOf, neighbourOf, nextToJudge, noVerdict, words } from './review.rules';
import type { ChecklistItem } from '../test-requests.queries';

const item = (key: string, verdict: ChecklistItem['verdict'], judgedBefore = verdict !== 'pending') =>
  ({ key, verdict, lastVerdict: judgedBefore ? {} : null }) as ChecklistItem;

describe('what a verdict needs', () => {
  test('only “met” stands without a reason', () => {
    const silent = words.filter((word) => lacksOf({ ...noVerdict, word, conditionDue: '2027-01-01' }).length === 0);
    expect(silent).toEqual(['met']);
  });
  test('a condition has its day, and a reason is more than a key that was touched', () => {
    expect(lacksOf({ ...noVerdict, word: 'met-with-condition', reason: 'Ny rutine' })).toEqual(['conditionDue']);
    expect(lacksOf({ ...noVerdict, word: 'met', reason: ' x ' })).toEqual(['reason']);
    expect(lacksOf(noVerdict)).toEqual(['word']);
  });
});

describe('the way through the items', () => {
  const items = [item('a', 'met'), item('b', 'pending'), item('c', 'not-met'), item('d', 'pending', true)];

  test('goes to the next that is not judged, and from the top again after the last', () => {
    expect(nextToJudge(items, 'b', undefined)).toBe('d');
    expect(nextToJudge(items, 'd', undefined)).toBe('b');
  });
  test('keeps to what is shown as long as there is something left of it', () => {
    expect(nextToJudge(items, 'a', 'changed')).toBe('d');
    expect(nextToJudge(items, 'd', 'changed')).toBe('b');
  });
  test('ends when everything is judged', () => {
    expect(nextToJudge([item('a', 'met'), item('b', 'pending')], 'b', undefined)).toBeNull();
  });
  test('what was changed since the last round is pending too, but not the other way about', () => {
    const shownAs = (show: 'pending' | 'changed' | 'not-met') =>
      items.filter((one) => isShown(one, show)).map(({ key }) => key);
    expect([shownAs('pending'), shownAs('changed'), shownAs('not-met')]).toEqual([['b', 'd'], ['d'], ['c']]);
  });
  test('back and on stop at the ends', () => {
    expect([neighbourOf(items, 'a', -1), neighbourOf(items, 'a', 1), neighbourOf(items, 'd', 1)]).toEqual([
      null,
      'b',
      null,
    ]);
  });
});
