import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A statement of the program, by its number since `arm`: killed as soon as it is sent, or when its answer is there. */
export interface StepKill {
  readonly step: number;
  readonly when: 'sent' | 'answered';
}

interface Said {
  readonly url: string;
  readonly steps: readonly string[];
}

/** The built program as a process of its own, which lives until it is killed. */
export class ProgramToKill {
  private constructor(
    private readonly child: ChildProcess,
    private readonly died: Promise<undefined>,
    readonly url: string,
  ) {}

  /** @param settings environment variables, as an installation has them, and AHEAD_MS: how far its clock is ahead */
  static async start(settings: Record<string, string>): Promise<ProgramToKill> {
    const env = { ...process.env, NODE_OPTIONS: '', ...settings };
    const child = fork(new URL('../support/app-process.mjs', import.meta.url), { env, execArgv: [] });
    const died = once(child, 'exit').then(() => undefined);
    const ready = await nextMessage(child, died);
    if (!ready) throw new Error('the program did not start');
    return new ProgramToKill(child, died, ready.url);
  }

  /** Counts statements from nothing again, and dies at the one that is told. */
  async arm(kill?: StepKill): Promise<void> {
    await this.order('arm', { kill });
  }

  /** The statements since `arm`. */
  async steps(): Promise<readonly string[]> {
    return (await this.order('steps'))?.steps ?? [];
  }

  /** Plans what happened and sends what is owed, as far as it comes. */
  async plan(): Promise<void> {
    await this.order('notices');
  }

  async send(): Promise<void> {
    await this.order('outbox');
  }

  get isDead(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Kills it with -9, if it still lives, and sees it dead. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.died;
  }

  /** @returns undefined when the program died meanwhile */
  private async order(verb: string, more: object = {}): Promise<Said | undefined> {
    if (this.isDead) return undefined;
    const said = nextMessage(this.child, this.died);
    this.child.send({ verb, ...more }, () => undefined);
    return said;
  }
}

async function nextMessage(child: ChildProcess, died: Promise<undefined>): Promise<Said | undefined> {
  const message = once(child, 'message').then(([said]) => said as Said);
  return Promise.race([message, died]);
}
