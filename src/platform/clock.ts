/**
 * The database's clock is the clock; this is how far the program's is set ahead of it. Zero but in tests and
 * demonstrations, which let days pass in a moment.
 */
export class Clock {
  private aheadMs = 0;

  get offsetMs(): number {
    return this.aheadMs;
  }

  /** Moves `now` forward (or back, with a negative number) for everything that begins from here on. */
  pass(ms: number): void {
    this.aheadMs += ms;
  }
}
