import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const abandonedAfterHours = 24;

/**
 * Makes the folder if need be, for this program alone, and removes what a process that was killed left there:
 * files that nobody has written to for 24 hours. Safe while other processes use the folder.
 */
export async function openTemporaryFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const abandonedBefore = Date.now() - abandonedAfterHours * 3_600_000;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs < abandonedBefore) await rm(path, { force: true });
  }
}
