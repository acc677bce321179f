/**
 * A job that is told to look now and then. It never runs twice at once in this process: a call during a round makes one
 * more round follow. @nestjs/schedule neither waits for a running tick at shutdown nor keeps ticks apart, so we do.
 */
export class Rounds {
  private running: Promise<void> | undefined;
  private again = false;
  private ended = false;

  constructor(private readonly round: () => Promise<void>) {}

  /** Resolves when everything that was due at the call has been looked at. */
  look(): Promise<void> {
    if (this.ended) return Promise.resolve();
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.runRounds().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Lets the running round end and starts no other. */
  async drain(): Promise<void> {
    this.ended = true;
    await this.running?.catch(() => undefined);
  }

  private async runRounds(): Promise<void> {
    do {
      this.again = false;
      await this.round();
    } while (this.again && !this.ended);
  }
}
