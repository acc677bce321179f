// Builds the program (dist/) and the web client (web/dist/), side by side. With --if-changed only when something has
// changed since: `npm start` is there in seconds the second time.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

const madeAt = 'dist/.built';
const madeOf = ['src', 'web', 'package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', '.swcrc'];
const made = new Set(['web/dist', 'web/src/platform/api-types.ts']);

if (process.argv.includes('--if-changed') && isCurrent()) process.exit(0);
await Promise.all([
  run('nest', ['build']),
  run('openapi-typescript', ['web/openapi.json', '--output', 'web/src/platform/api-types.ts']).then(() =>
    run('vite', ['build', 'web', '--logLevel', 'warn']),
  ),
]);
writeFileSync(madeAt, '');

function isCurrent() {
  if (!existsSync(madeAt) || !existsSync('web/dist/index.html')) return false;
  const since = statSync(madeAt).mtimeMs;
  return madeOf.every((place) => unchanged(place, since));
}

/** A file that was added or taken away shows in its folder's time. */
function unchanged(place, since) {
  if (made.has(place)) return true;
  const entry = statSync(place);
  // The folders that what is made lies in change with it.
  if (entry.mtimeMs > since && !['web', 'web/src/platform'].includes(place)) return false;
  return !entry.isDirectory() || readdirSync(place).every((name) => unchanged(path.posix.join(place, name), since));
}

/** Quiet unless it fails. */
async function run(command, args) {
  const child = spawn(path.join('node_modules', '.bin', command), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code === 0) return;
  console.error(said);
  process.exit(code ?? 1);
}
