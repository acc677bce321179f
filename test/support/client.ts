import type { OpenApiCheck } from './openapi-check.js';

export interface Answer<T> {
  readonly status: number;
  /** Parsed JSON, text, or bytes, as the answer’s media type has it; undefined when there is none. */
  readonly body: T;
  readonly headers: Headers;
}

export interface Asked {
  /** Sent as JSON, unless it is bytes or a form already. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** One reader of the lab: their cookies, their browser’s origin, and a check of every answer against the API’s description. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly publicUrl: string,
    private readonly openApi: OpenApiCheck,
    cookies: Record<string, string> = {},
  ) {
    for (const [name, value] of Object.entries(cookies)) this.cookies.set(name, value);
  }

  /** The value of a cookie as it is sent now. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  get<T = unknown>(path: string, asked: Omit<Asked, 'body'> = {}): Promise<Answer<T>> {
    return this.ask<T>('GET', path, asked);
  }
  head<T = undefined>(path: string, asked: Omit<Asked, 'body'> = {}): Promise<Answer<T>> {
    return this.ask<T>('HEAD', path, asked);
  }
  post<T = unknown>(path: string, asked: Asked = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, asked);
  }
  put<T = unknown>(path: string, asked: Asked = {}): Promise<Answer<T>> {
    return this.ask<T>('PUT', path, asked);
  }
  patch<T = unknown>(path: string, asked: Asked = {}): Promise<Answer<T>> {
    return this.ask<T>('PATCH', path, asked);
  }
  delete<T = unknown>(path: string, asked: Asked = {}): Promise<Answer<T>> {
    return this.ask<T>('DELETE', path, asked);
  }

  private async ask<T>(method: string, path: string, { body, headers = {} }: Asked): Promise<Answer<T>> {
    const ready = body instanceof Uint8Array || body instanceof FormData || typeof body === 'string';
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { origin: this.publicUrl }),
        ...(body === undefined || ready ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: ready ? (body as BodyInit) : JSON.stringify(body) }),
    });
    this.keepCookies(response.headers);
    const answer = { status: response.status, headers: response.headers, body: await bodyOf(response) };
    const contentType = response.headers.get('content-type') ?? '';
    this.openApi.check({ method, path, status: answer.status, contentType, body: answer.body });
    return answer as Answer<T>;
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/;\s*max-age=0\b/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isEndless) return response.body?.cancel();
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim();
  if (/[/+]json$/.test(type)) return JSON.parse(new TextDecoder().decode(bytes));
  return type.startsWith('text/') ? new TextDecoder().decode(bytes) : bytes;
}
