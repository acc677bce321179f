import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import * as os from 'node:os';

/** Whether the long proofs were asked for (`npm run proof -- NAME`); `npm test` runs the short form of each. */
const isProof = process.env.PROOF === '1';

/** How much is tried: enough to see a fault at once, or enough to believe that there is none. */
export function sized(inTest: number, inProof: number): number {
  return isProof ? inProof : inTest;
}

/** Writes what a proof found to docs/proofs, with date, commit and machine; the short form leaves no trace. */
export async function report(
  name: string,
  title: string,
  rows: Record<string, string | number> | readonly (readonly [string, string | number])[],
): Promise<void> {
  if (!isProof) return;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  await mkdir('docs/proofs', { recursive: true });
  const listed = Array.isArray(rows) ? rows : Object.entries(rows);
  const table = listed.map(([what, found]) => `| ${what} | ${found} |`);
  const text = [
    `# ${title}`,
    '',
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${machine}.`,
    '',
    '| what | found |',
    '| --- | ---: |',
    ...table,
    '',
  ];
  await writeFile(`docs/proofs/${name}.md`, text.join('\n'));
}
