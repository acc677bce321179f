import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/platform/free-port.js';

/** The machine may have much else to do. */
const startMsUsual = 50_000;

/** The built program, begun as an installation begins it, in a process of its own; all that it writes is kept. */
export class BuiltProgram {
  readonly lines: string[] = [];
  private readonly ended: Promise<unknown>;

  private constructor(
    private readonly child: ChildProcessByStdio<null, Readable, Readable>,
    readonly url: string,
  ) {
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => this.lines.push(line));
    }
    this.ended = once(child, 'close');
  }

  /** @param settings environment variables but the port; nothing else of the test's own environment is handed on */
  static async start(settings: Record<string, string>, startMsMax = startMsUsual): Promise<BuiltProgram> {
    const port = await freePort();
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: { PATH: process.env.PATH, ...settings, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const program = new BuiltProgram(child, `http://127.0.0.1:${port}`);
    for (const deadline = Date.now() + startMsMax; Date.now() < deadline; await sleep(100)) {
      if (child.exitCode !== null) break;
      if (await isReady(program.url)) return program;
    }
    await program.stop();
    throw new Error(`the program did not start:\n${program.lines.join('\n')}`);
  }

  /** Ends it as a service manager does, and waits for its last line. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );
}
