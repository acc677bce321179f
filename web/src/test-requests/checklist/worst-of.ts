import type { SaveState } from '../../platform/autosaver';

const order: readonly SaveState[] = ['saved', 'waiting', 'saving', 'incomplete', 'unreachable', 'refused', 'clash'];

interface Noted {
  readonly state: SaveState;
  readonly savedAt: Date | null;
}

/** Of several things that save by themselves: the one that most needs to be said, and when the last of them was saved. */
export function worstOf(...savings: readonly Noted[]): Noted {
  return savings.reduce<Noted>(
    (worst, { state, savedAt }) => ({
      state: order.indexOf(state) > order.indexOf(worst.state) ? state : worst.state,
      savedAt: !worst.savedAt || (savedAt && savedAt > worst.savedAt) ? savedAt : worst.savedAt,
    }),
    { state: 'saved', savedAt: null },
  );
}
