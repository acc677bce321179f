import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedIn, rebase } from '../../web/src/platform/draft.js';

type Text = Record<'name' | 'purpose' | 'version', string>;
const text = fc.record({ name: fc.string(), purpose: fc.string(), version: fc.string() }) as fc.Arbitrary<Text>;
const tidy = (value: string) => value.trim();

describe('what two people write at the same time', () => {
  test('what only the other one changed is taken over, what only we changed stays', () => {
    const base: Text = { name: 'Dørvakt', purpose: '', version: '1' };
    const { draft, clashing } = rebase(
      { base, mine: { ...base, purpose: 'Tåler den strømbrudd?' } },
      { ...base, version: '2' },
    );
    expect(draft.mine).toEqual({ name: 'Dørvakt', purpose: 'Tåler den strømbrudd?', version: '2' });
    expect(clashing).toEqual([]);
  });

  test('the same field with two texts clashes, and ours stands until somebody chooses', () => {
    const base: Text = { name: 'Dørvakt', purpose: '', version: '1' };
    const { draft, clashing } = rebase({ base, mine: { ...base, purpose: 'a' } }, { ...base, purpose: 'b' });
    expect(clashing).toEqual(['purpose']);
    expect(draft.mine.purpose).toBe('a');
    expect(changedIn(draft)).toEqual(['purpose']);
  });

  test('a space at the end is no change: whoever is still typing is not told of one', () => {
    const base: Text = { name: 'Dørvakt', purpose: 'a', version: '1' };
    expect(changedIn({ base, mine: { ...base, purpose: 'a ' } })).toEqual([]);
  });

  test('nothing of ours is ever lost, and nothing of theirs without a clash', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const { draft, clashing } = rebase({ base, mine }, theirs);
        for (const field of Object.keys(base) as (keyof Text)[]) {
          const weWrote = tidy(base[field]) !== tidy(mine[field]);
          const theyWrote = tidy(base[field]) !== tidy(theirs[field]);
          expect(tidy(draft.mine[field])).toBe(tidy(weWrote ? mine[field] : theirs[field]));
          expect(clashing.includes(field)).toBe(weWrote && theyWrote && tidy(mine[field]) !== tidy(theirs[field]));
        }
      }),
    );
  });
});
