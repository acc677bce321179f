/** Runs one job after the other, in the order in which they were asked for; a job that fails does not stop the next. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const next = this.last.then(job, job);
    this.last = next.catch(() => undefined);
    return next;
  }
}
