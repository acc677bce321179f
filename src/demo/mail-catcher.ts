import { randomInt, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { callbackify } from 'node:util';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { openTemporaryFolder } from '../files/temporary-folder.js';

const messageBytesMax = 10_000_000;
const clientsMax = 100;
const closeMsMax = 1_000;

interface MailCatcher {
  /** Where to send mail, as `smtp://127.0.0.1:50123`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The folders of the catchers that this process runs, by their addresses. */
const folders = new Map<string, string>();

/** The folder with what is sent to this address; undefined when it is no mail catcher of this process. */
export function mailFolderOf(smtpUrl: string | undefined): string | undefined {
  return smtpUrl === undefined ? undefined : folders.get(smtpUrl);
}

/**
 * Takes all mail that is sent to a free port of this machine and lets none out: each message becomes a file
 * `<time>-<n>.eml` in the folder, as it came, before it is acknowledged. The newest `messagesMax` are kept.
 */
export async function startMailCatcher(folder: string, messagesMax = 2_000): Promise<MailCatcher> {
  const incoming = path.join(folder, 'incoming');
  await openTemporaryFolder(incoming);
  // Not from one, so that two processes with the same folder, web and worker, do not meet.
  let count = randomInt(1_000_000);

  async function keep(stream: SMTPServerDataStream): Promise<void> {
    const draft = path.join(incoming, randomUUID());
    try {
      await pipeline(stream, upTo(messageBytesMax), createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
      if (stream.sizeExceeded) return;
      count += 1;
      await rename(draft, path.join(folder, fileName(new Date(), count)));
    } finally {
      await rm(draft, { force: true });
    }
    const names = (await readdir(folder)).filter(isMessageFile).sort();
    for (const old of names.slice(0, -messagesMax)) await rm(path.join(folder, old), { force: true });
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: messageBytesMax,
    rejectOversized: true,
    maxClients: clientsMax,
    closeTimeout: closeMsMax,
    onData: (stream, _session, callback) => callbackify(keep)(stream, callback),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // From here on: a client that broke off. Its message is not kept, and it was not told otherwise.
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}`;
  folders.set(url, folder);
  return {
    url,
    stop: async () => {
      folders.delete(url);
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

/** A name that sorts by time and, within the same millisecond, by number. */
function fileName(at: Date, count: number): string {
  return `${at.toISOString().replaceAll(/[-:.]/g, '')}-${String(count).padStart(7, '0')}.eml`;
}

export function isMessageFile(name: string): boolean {
  return /^\d{8}T\d{9}Z-\d{7,}\.eml$/.test(name);
}

/** Reads a message to its end, as SMTP demands, but passes on no more than its limit. */
function upTo(bytesMax: number) {
  return async function* (source: AsyncIterable<Buffer>) {
    let bytes = 0;
    for await (const piece of source) {
      bytes += piece.length;
      if (bytes <= bytesMax) yield piece;
    }
  };
}
