import { refusals, Refused } from '../kernel/refusal.js';

const refuse = refusals({
  'too-many-waiting': {
    status: 503,
    text: {
      nb: () => 'Mange ber om det samme akkurat nå. Prøv igjen om litt.',
      en: () => 'Many are asking for the same right now. Try again in a moment.',
    },
  },
});

/** Work that keeps the processor busy is done one piece at a time, so that everything else gets its turn in between. */
export class Turns {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly waitingMax: number) {}

  /** @throws Refused when too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.waitingMax) throw new Refused([refuse('too-many-waiting', {})]);
    this.waiting += 1;
    const mine = this.last.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
