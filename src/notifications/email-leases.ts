import { randomUUID } from 'node:crypto';

/** An e-mail that is this process's to send, as long as its owner's name stands in its row. */
export interface Lease {
  readonly id: string;
  readonly owner: string;
}

/** The statements behind the leases. */
export interface LeaseBook {
  claim(owner: string): Promise<string[]>;
  keep(leases: readonly Lease[]): Promise<void>;
  release(leases: readonly Lease[]): Promise<void>;
}

const heartbeatMs = 15_000;

/** What one process has claimed: a queue that its lanes share, kept alive until each e-mail is settled. */
export class EmailLeases {
  private waiting: Lease[] = [];
  private readonly held = new Set<Lease>();
  private claiming: Promise<void> | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly book: LeaseBook,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The next e-mail to send; undefined when nothing is due. Lanes that find the queue empty fill it together, once. */
  async next(): Promise<Lease | undefined> {
    if (this.waiting.length === 0) {
      this.claiming ??= this.claim().finally(() => (this.claiming = undefined));
      await this.claiming;
    }
    return this.waiting.shift();
  }

  /** It is settled, or can't be; its lease is kept alive no longer. */
  end(lease: Lease): void {
    this.held.delete(lease);
    if (this.held.size > 0) return;
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
  }

  /** Gives back what was not begun, so that nobody need wait for the leases' end. */
  async giveBack(...begun: readonly Lease[]): Promise<void> {
    const back = [...begun, ...this.waiting];
    this.waiting = [];
    if (back.length > 0) await this.book.release(back);
    for (const lease of back) this.end(lease);
  }

  private async claim(): Promise<void> {
    const owner = randomUUID();
    const claimed = (await this.book.claim(owner)).map((id) => ({ id, owner }));
    this.waiting.push(...claimed);
    for (const lease of claimed) this.held.add(lease);
    if (claimed.length > 0) this.heartbeat ??= setInterval(() => this.keep(), heartbeatMs);
  }

  private keep(): void {
    this.book.keep([...this.held]).catch(this.onError);
  }
}
