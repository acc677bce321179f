import { readdir } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import { sessionCookieName } from '../../src/people/session-cookie.js';
import type { Config } from '../../src/platform/config.js';
import { CONFIG } from '../../src/platform/tokens.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';

/** As read from an answer. */
export interface FileAnswer {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly uploadedBy: { id: string; name: string } | null;
}

/** The smallest thing that passes for a PDF, or one of just this many bytes. */
export function makePdf(sizeBytes?: number): Buffer {
  const [head, tail] = ['%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n', 'trailer<</Root 1 0 R>>\n%%EOF\n'];
  const filling = sizeBytes === undefined ? '' : 'x'.repeat(sizeBytes - head.length - tail.length);
  return Buffer.from(head + filling + tail);
}

export function formWith(content: Buffer | string, name = 'rapport.pdf', field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(Buffer.from(content))]), name);
  return form;
}

const boundary = 'grense';
export const formType = `multipart/form-data; boundary=${boundary}`;

/** The head of a form's part, as it stands before the part's bytes. */
export function partHead(disposition: string, more = ''): string {
  return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n`;
}
export const pdfPart = `${partHead('name="file"; filename="rapport.pdf"')}${makePdf().toString()}\r\n`;
export const formEnd = `--${boundary}--\r\n`;

/** A request whose body the test writes as it pleases, in the person's name and from the lab's own pages. */
export function beginPost(
  { url, app }: TestApp,
  client: Client,
  where: string,
  headers: Record<string, string> = {},
): { request: ClientRequest; answer: Promise<{ status: number; body: string }> } {
  const config = app.get<Config>(CONFIG);
  const name = sessionCookieName(config);
  const begun = request(url + where, {
    method: 'POST',
    headers: {
      origin: config.publicUrl,
      cookie: `${name}=${client.cookie(name)}`,
      'content-type': formType,
      ...headers,
    },
  });
  const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
    begun.once('error', reject);
    begun.once('response', (response: IncomingMessage) => {
      text(response).then((body) => resolve({ status: response.statusCode!, body }), reject);
    });
  });
  // A test that hangs up does not wait for an answer.
  answer.catch(() => undefined);
  return { request: begun, answer };
}

/** The ids under which bytes lie in the folder of files. */
export async function storedIds({ app }: TestApp): Promise<string[]> {
  const folder = path.join(app.get<Config>(CONFIG).dataDir, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Everything that uploads leave behind: files half arrived, bytes in the folder of files, rows, and what folders count. */
export async function leftBehind(testApp: TestApp) {
  const { rows } = await testApp.owner.query<{ rows: number; counted: number; bytes: number }>(
    `SELECT (SELECT count(*)::int FROM file WHERE removed_at IS NULL) AS rows,
            sum(files_count)::int AS counted, sum(size_bytes)::int AS bytes FROM folder`,
  );
  const arriving = await readdir(path.join(testApp.app.get<Config>(CONFIG).dataDir, 'uploads'));
  return { arriving: arriving.length, stored: (await storedIds(testApp)).length, ...rows[0]! };
}
