import { setTimeout as sleep } from 'node:timers/promises';

/** Where the story stopped, in one sentence for whoever reads it. */
export class StoryFault extends Error {
  override name = 'StoryFault';
}

export interface Told<T> {
  readonly status: number;
  readonly body: T;
}

interface Asking {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** What the answer's status must be; 200 where nothing is said. */
  readonly expect?: readonly number[];
}

const answerSecondsMax = 30;
const shownBytesMax = 2_000;

/** One person at a lab's API: their cookies, and a fault when an answer is not what the story needs. */
export class StoryPerson {
  private readonly cookies = new Map<string, string>();

  /** @param origin the lab's public address, which a browser would name */
  constructor(
    readonly name: string,
    readonly address: string,
    private readonly baseUrl: string,
    private readonly origin: string,
  ) {}

  async ask<T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { body, headers = {}, expect = [200] }: Asking = {},
  ): Promise<Told<T>> {
    const isForm = body instanceof FormData;
    const response = await fetch(this.baseUrl + path, {
      method,
      signal: AbortSignal.timeout(answerSecondsMax * 1000),
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw new StoryFault(`${this.name} asked ${method} ${path} and got no answer (${causeOf(error)}).`);
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.cookies.set(name!, value!);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!expect.includes(response.status)) {
      const why = refusalsIn(bytes);
      throw new StoryFault(
        `${this.name} asked ${method} ${path}: ${expect.join(' or ')} was expected, ${response.status} came. ${why}`,
      );
    }
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: (isJson ? JSON.parse(bytes.toString()) : bytes) as T };
  }
}

/** What a problem (RFC 9457) says, or the beginning of whatever else was answered. */
function refusalsIn(bytes: Buffer): string {
  const text = bytes.toString('utf8', 0, shownBytesMax);
  try {
    const { refusals } = JSON.parse(bytes.toString()) as { refusals: { code: string; detail: string }[] };
    return refusals.map(({ code, detail }) => `${detail} (${code})`).join(' ');
  } catch {
    return text;
  }
}

/** Looks again and again until there is something. @throws StoryFault when there is nothing in time */
export async function waitFor<T>(what: string, look: () => Promise<T | undefined>, secondsMax = 40): Promise<T> {
  for (const deadline = Date.now() + secondsMax * 1000; Date.now() < deadline;) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(300);
  }
  throw new StoryFault(`${what} did not come within ${secondsMax} seconds.`);
}

/** The version that somebody has seen, as a change must name it. */
export function seen(version: number): Record<string, string> {
  return { 'if-match': `"${version}"` };
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
