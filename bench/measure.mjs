// Rounds side by side, A B A B …: what counts is the ratio within a pair, since the machine is never quite the same.
import { readdirSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';

const otherCpuMax = 0.12;
const roundsMax = 12;
/** For a first look on a busy machine only: what it finds is printed, never kept. */
const anyway = process.env.BENCH_ANYWAY === '1';

export function runJson(file, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (part) => (out += part));
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`${file} ended with ${code}`)),
    );
  });
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Jiffies that the whole machine, and we with all that we started, have used. */
function cpu() {
  const [, user, nice, system, idle, iowait, irq, softirq] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]
    .split(/\s+/)
    .map(Number);
  const stats = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const rest = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      stats.set(Number(pid), {
        parent: Number(rest[1]),
        used: Number(rest[11]) + Number(rest[12]) + Number(rest[13]) + Number(rest[14]),
      });
    } catch {
      // It ended while we looked.
    }
  }
  const isOurs = (pid) => pid === process.pid || (pid > 1 && stats.has(pid) && isOurs(stats.get(pid).parent));
  const ours = [...stats].filter(([pid]) => isOurs(pid)).reduce((sum, [, { used }]) => sum + used, 0);
  return {
    busy: user + nice + system + irq + softirq,
    all: user + nice + system + irq + softirq + idle + iowait,
    ours,
  };
}

/** Pairs of (a, b), alternating; a pair in which other processes took more than 12 % of the machine is taken again. */
export async function pairs(rounds, a, b, afterEach = async () => undefined) {
  const kept = [];
  let disturbed = 0;
  for (let n = 0; kept.length < rounds && n < roundsMax; n += 1) {
    const before = cpu();
    const first = await a();
    await afterEach();
    const second = await b();
    await afterEach();
    const after = cpu();
    const others = Math.max(0, after.busy - before.busy - (after.ours - before.ours)) / (after.all - before.all);
    if (others <= otherCpuMax || anyway) kept.push({ a: first, b: second });
    else disturbed += 1;
  }
  if (kept.length === 0) throw new Error(`all of ${roundsMax} rounds were disturbed by other processes`);
  return { kept, disturbed };
}
