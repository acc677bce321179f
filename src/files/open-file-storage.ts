import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartupError, type Config } from '../platform/config.js';
import type { FileStorage } from './file-storage.js';
import { openFolderStorage } from './folder-storage.js';
import { openS3Storage, type S3Settings } from './s3-storage.js';

/**
 * Opens the storage that `FILES_URL` names: `file:./a/folder`, or
 * `s3://bucket?region=eu-north-1&endpoint=https://store.example&forcePathStyle=true` with credentials beside it.
 * @throws StartupError that says what to change
 */
export async function openFileStorage(config: Pick<Config, 'filesUrl' | 'filesCredentials'>): Promise<FileStorage> {
  const { filesUrl, filesCredentials } = config;
  if (filesUrl.startsWith('file:')) return openFolderStorage(folderOf(filesUrl));
  if (filesUrl.startsWith('s3:')) return openS3Storage(s3SettingsOf(filesUrl, filesCredentials));
  throw new StartupError(
    'FILES_URL must begin with file: or s3:, as file:./.data/files or s3://bucket?region=eu-north-1.',
  );
}

/** A relative folder is taken from where the program runs; the URL standard would take it from the root. */
function folderOf(filesUrl: string): string {
  if (filesUrl === 'file:') throw new StartupError('FILES_URL names no folder: it must look like file:./.data/files.');
  return filesUrl.startsWith('file://') ? fileURLToPath(filesUrl) : resolve(filesUrl.slice('file:'.length));
}

const s3Parameters = z.strictObject({
  region: z.string({ error: 'is missing (a store without regions takes us-east-1)' }).min(1),
  endpoint: z.url({ protocol: /^https?$/, error: 'must look like https://store.example' }).optional(),
  forcePathStyle: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
});

function s3SettingsOf(filesUrl: string, credentials: Config['filesCredentials']): S3Settings {
  const url = URL.canParse(filesUrl) ? new URL(filesUrl) : undefined;
  if (!url?.hostname || url.username || !['', '/'].includes(url.pathname)) {
    throw new StartupError(
      'FILES_URL must look like s3://bucket?region=eu-north-1, with nothing else before the question mark.',
    );
  }
  if (!credentials) {
    throw new StartupError(
      'FILES_URL begins with s3: then FILES_ACCESS_KEY_ID and FILES_SECRET_ACCESS_KEY must be set too.',
    );
  }
  const parsed = s3Parameters.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`.trim());
    throw new StartupError(`The parameters of FILES_URL are not right: ${faults.join('; ')}.`);
  }
  const { region, endpoint, forcePathStyle } = parsed.data;
  return { bucket: url.hostname, region, endpoint, forcePathStyle: forcePathStyle === 'true', credentials };
}
