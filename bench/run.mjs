// npm run bench [-- NAME …]: what is measured, beside what. What was found is kept, and bench/README.md is made of it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import { booking } from './booking.bench.mjs';
import { contention } from './contention.bench.mjs';
import { freeSlots } from './free-slots.bench.mjs';
import { history } from './history.bench.mjs';
import { outbox } from './outbox.bench.mjs';
import { start } from './start.bench.mjs';
import { web } from './web.bench.mjs';

const benches = { booking, contention, history, 'free-slots': freeSlots, outbox, start, web };
const kept = 'bench/results.json';

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(benches);
for (const name of names) {
  if (!benches[name]) {
    console.error(`There is no bench “${name}”. One of: ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
}

const results = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
for (const name of names) {
  console.log(`\n${name}`);
  const rows = await benches[name]();
  for (const { what, found, goal } of rows) console.log(`  ${what}: ${found} (goal ${goal})`);
  if (process.env.BENCH_ANYWAY === '1') continue;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const machine = `${os.cpus().length} × ${os.cpus()[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  results[name] = { date: new Date().toISOString().slice(0, 10), commit, machine, rows };
}
writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
writeFileSync('bench/README.md', page());

function page() {
  const sections = Object.entries(results).flatMap(([name, { date, commit, machine, rows }]) => [
    `## ${name}`,
    '',
    `${date}, commit ${commit}, ${machine}.`,
    '',
    '| what | found | goal |',
    '| --- | ---: | ---: |',
    ...rows.map(({ what, found, goal }) => `| ${what} | ${found} | ${goal} |`),
    '',
  ]);
  return [
    '# What was measured',
    '',
    'Made by `npm run bench`. The program runs as it is delivered, on a PostgreSQL with its safety on (`fsync`); load comes from',
    'another process. Rates are compared with pgbench (Debian’s `postgresql-15`) sending the very statements of the program,',
    'session look-up, `set_config` and idempotency row included, in turns (A B A B …); a pair in which other processes took',
    'more than 12 % of the machine is taken again. The ratio counts, not the figure. The tables are analysed between rounds.',
    '',
    'Where the two sides differ, in the program’s favour: what need not be waited for travels together (`BEGIN`, settings and',
    'idempotency key; four statements of a hold; the kept answer and `COMMIT`; two statements of an e-mail); pgbench waits for each.',
    'On tables that were vacuumed while empty the ratio was 0.19: plans for no rows. A real installation’s tables are not.',
    'The screens are measured in a real Chromium that has never been there, on the machine that also runs the program: Largest',
    'Contentful Paint and Interaction to Next Paint as the Web Vitals define them, the longest task of the main thread by its trace.',
    'The lab’s limit of holds and the testbeds’ horizon are lifted for the measuring.',
    '',
    ...sections,
  ].join('\n');
}
