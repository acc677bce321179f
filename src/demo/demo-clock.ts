import type { Clock } from '../platform/clock.js';

/** The program's clock, taken back to play what has happened, and given back as it was. */
export class DemoClock {
  private readonly aheadAtFirst: number;

  constructor(private readonly clock: Clock) {
    this.aheadAtFirst = clock.offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.clock.offsetMs);
  }

  goTo(instant: Date): void {
    this.clock.pass(instant.getTime() - this.now().getTime());
  }

  giveBack(): void {
    this.clock.pass(this.aheadAtFirst - this.clock.offsetMs);
  }
}
